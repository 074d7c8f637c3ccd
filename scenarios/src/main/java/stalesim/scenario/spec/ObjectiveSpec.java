package stalesim.scenario.spec;

import stalesim.model.objective.Ridge;

/**
 * What is minimised.
 *
 * @param kind which loss
 * @param l2 ridge lambda &gt;= 0
 * @param ridge how the ridge term enters the gradients of sparse samples
 * @param data over which samples
 * @param surrogate whether a noisy quadratic that is fitted to it takes its place
 */
public record ObjectiveSpec(ObjectiveKind kind, double l2, Ridge ridge, DataSpec data, boolean surrogate) {

    /**
     * Whether it has a dual.
     *
     * @return false where dual ascent cannot train it
     */
    public boolean hasDual() {
        return (kind == ObjectiveKind.LOGISTIC || kind == ObjectiveKind.SVM) && l2 > 0 && !surrogate;
    }
}
