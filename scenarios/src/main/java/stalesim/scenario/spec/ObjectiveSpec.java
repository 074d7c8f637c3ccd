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
 * @param parameters where nothing is trained, of the model whose messages are timed; 0 if none is stated, and where
 *     something is trained: its parameters then follow from the data
 */
public record ObjectiveSpec(
        ObjectiveKind kind, double l2, Ridge ridge, Optional<DataSpec> data, boolean surrogate, long parameters) {

    /** Nothing is trained, and messages are empty. */
    public static final ObjectiveSpec TIMING_ONLY = timingOnly(0);

    /**
     * Nothing is trained.
     *
     * @param parameters of the model whose messages are timed; 0 for empty ones
     * @return the objective
     */
    public static ObjectiveSpec timingOnly(long parameters) {
        return new ObjectiveSpec(ObjectiveKind.TIMING_ONLY, 0, Ridge.EXACT, Optional.empty(), false, parameters);
    }

    /**
     * Checks that data are there where they are needed.
     *
     * @throws IllegalArgumentException if something is trained on no data, or nothing on some; if the parameters of a
     *     trained model are stated, or negative
     */
    public ObjectiveSpec {
        if (kind.trains() != data.isPresent()) {
            throw new IllegalArgumentException("data must be there exactly where something is trained: kind="
                    + kind.label());
        }
        if (parameters < 0 || (kind.trains() && parameters > 0)) {
            throw new IllegalArgumentException("parameters must be >= 0, and 0 where something is trained: parameters="
                    + parameters + ", kind=" + kind.label());
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
