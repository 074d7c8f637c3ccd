package stalesim.model.study;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import stalesim.model.result.RunResult;

/** What a choice is made by: a figure of a run of which less is better. */
public enum Criterion {
    /** Seconds a stochastic gradient: computational efficiency. One update of a synchronous algorithm has m of them. */
    TIME_PER_GRADIENT("throughput", "time per gradient, s"),
    /** Updates to epsilon-convergence: statistical efficiency. */
    UPDATES_TO_TARGET("updates", "updates to the wanted loss"),
    /** Seconds to epsilon-convergence: the two efficiencies together. */
    TIME_TO_TARGET("time", "time to the wanted loss, s"),
    /** Seconds of active workers until epsilon-convergence. */
    WORKER_SECONDS("worker-seconds", "worker-seconds to the wanted loss"),
    /** Price of the time until epsilon-convergence. */
    PRICE("price", "price of reaching the wanted loss"),
    /** Joules until epsilon-convergence. */
    ENERGY("energy", "energy to reach the wanted loss, J"),
    /** Loss at the end of the run. */
    FINAL_LOSS("final-loss", "final loss");

    private static final double NS_PER_S = 1e9;

    private final String label;
    private final String figure;

    Criterion(String label, String figure) {
        this.label = label;
        this.figure = figure;
    }

    /**
     * How scenarios call it.
     *
     * @return lower-hyphen name
     */
    public String label() {
        return label;
    }

    /**
     * The figure that has to be small, for readers.
     *
     * @return with its unit
     */
    public String figure() {
        return figure;
    }

    /**
     * Whether it needs a wanted loss.
     *
     * @return false for throughput and final loss
     */
    public boolean needsTarget() {
        return this != TIME_PER_GRADIENT && this != FINAL_LOSS;
    }

    /**
     * The criterion of a name.
     *
     * @param label lower-hyphen name
     * @return the criterion
     * @throws IllegalArgumentException if there is none of this name
     */
    public static Criterion of(String label) {
        return Arrays.stream(values())
                .filter(criterion -> criterion.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("criterion must be one of "
                        + List.of(values()).stream().map(Criterion::label).toList() + ": criterion=" + label));
    }

    /**
     * The figure of a run.
     *
     * @param run any run
     * @param epsilon wanted loss; NaN if there is none
     * @param prices what time costs
     * @return the value, finite; empty if the run does not have it, for instance because it never reached epsilon
     */
    public OptionalDouble of(RunResult run, double epsilon, Prices prices) {
        if (needsTarget() && run.timeNsTo(epsilon).isEmpty()) {
            return OptionalDouble.empty();
        }
        double value =
                switch (this) {
                    case TIME_PER_GRADIENT -> run.durationNs() / NS_PER_S / run.gradients();
                    case UPDATES_TO_TARGET -> run.updatesTo(epsilon).orElseThrow();
                    case FINAL_LOSS -> run.lastLoss().orElse(Double.NaN);
                    default -> untilTarget(run, epsilon, prices);
                };
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private double untilTarget(RunResult run, double epsilon, Prices prices) {
        double seconds = run.secondsTo(epsilon).orElseThrow();
        double workerSeconds = run.workerSecondsTo(epsilon).orElseThrow();
        return switch (this) {
            case TIME_TO_TARGET -> seconds;
            case WORKER_SECONDS -> workerSeconds;
            case PRICE -> prices.price(seconds, workerSeconds);
            default -> prices.joules(seconds, workerSeconds);
        };
    }
}
