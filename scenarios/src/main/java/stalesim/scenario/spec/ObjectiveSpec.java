package stalesim.scenario.spec;

import java.util.Optional;
import stalesim.model.objective.Ridge;

/**
 * What is minimised.
 *
 * @param kind which loss
 * @param l2 ridge lambda &gt;= 0
 * @param ridge how the ridge term enters the gradients of sparse samples
 * @param data over which samples; empty where nothing is trained, and only there
 * @param surrogate whether a noisy quadratic that is fitted to it takes its place
 */
public record ObjectiveSpec(ObjectiveKind kind, double l2, Ridge ridge, Optional<DataSpec> data, boolean surrogate) {

    /** Nothing is trained. */
    public static final ObjectiveSpec TIMING_ONLY =
            new ObjectiveSpec(ObjectiveKind.TIMING_ONLY, 0, Ridge.EXACT, Optional.empty(), false);

    /**
     * Checks that data are there where they are needed.
     *
     * @throws IllegalArgumentException if something is trained on no data, or nothing on some
     */
    public ObjectiveSpec {
        if (kind.trains() != data.isPresent()) {
            throw new IllegalArgumentException("data must be there exactly where something is trained: kind="
                    + kind.label());
        }
    }

    /**
     * Whether there is something to train.
     *
     * @return false for runs of which only times and staleness are wanted
     */
    public boolean trains() {
        return kind.trains();
    }

    /**
     * Whether it has a dual.
     *
     * @return false where dual ascent cannot train it
     */
    public boolean hasDual() {
        return (kind == ObjectiveKind.LOGISTIC || kind == ObjectiveKind.SVM) && l2 > 0 && !surrogate;
    }
}
