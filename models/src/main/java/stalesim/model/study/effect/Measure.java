package stalesim.model.study.effect;

import java.util.OptionalDouble;
import stalesim.model.result.RunResult;
import stalesim.model.study.Criterion;
import stalesim.model.study.Prices;

/** A figure of a run that a change may change. */
public enum Measure {
    /** Stochastic gradients a second. */
    THROUGHPUT("throughput", "gradients per second"),
    /** Seconds to epsilon-convergence. */
    TIME_TO_TARGET("time to the wanted loss", "s"),
    /** Updates to epsilon-convergence. */
    UPDATES_TO_TARGET("updates to the wanted loss", ""),
    /** Loss at the end of the run. */
    FINAL_LOSS("final loss", ""),
    /** Mean staleness of the gradients applied. */
    MEAN_STALENESS("mean staleness", "");

    private final String label;
    private final String unit;

    Measure(String label, String unit) {
        this.label = label;
        this.unit = unit;
    }

    /**
     * What readers call it.
     *
     * @return lower-case words
     */
    public String label() {
        return label;
    }

    /**
     * The unit of its values.
     *
     * @return may be empty
     */
    public String unit() {
        return unit;
    }

    /**
     * Whether it needs a wanted loss.
     *
     * @return true for time and updates to it
     */
    public boolean needsTarget() {
        return this == TIME_TO_TARGET || this == UPDATES_TO_TARGET;
    }

    /**
     * The figure of a run.
     *
     * @param run any run
     * @param epsilon wanted loss; NaN if there is none
     * @return the value, finite; empty if the run does not have it
     */
    public OptionalDouble of(RunResult run, double epsilon) {
        return switch (this) {
            case THROUGHPUT -> run.gradientThroughput();
            case TIME_TO_TARGET -> Criterion.TIME_TO_TARGET.of(run, epsilon, Prices.NONE);
            case UPDATES_TO_TARGET -> Criterion.UPDATES_TO_TARGET.of(run, epsilon, Prices.NONE);
            case FINAL_LOSS -> Criterion.FINAL_LOSS.of(run, epsilon, Prices.NONE);
            case MEAN_STALENESS -> run.staleness().total() == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(run.staleness().mean());
        };
    }
}
