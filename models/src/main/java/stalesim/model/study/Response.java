package stalesim.model.study;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import stalesim.model.result.RunResult;

/** The answer of a run, or of runs of all numbers of workers, whose dependence on the inputs is asked for. */
public enum Response {
    /** Stochastic gradients a second: computational efficiency. */
    THROUGHPUT("throughput", "throughput", "gradients/s"),
    /** Mean staleness of the gradients applied. */
    MEAN_STALENESS("mean-staleness", "mean staleness", ""),
    /** Seconds to epsilon-convergence. */
    TIME("time", "time to the wanted loss", "s"),
    /** Updates to epsilon-convergence: statistical efficiency. */
    UPDATES("updates", "number of updates to the wanted loss", ""),
    /** Loss at the end of the run. */
    FINAL_LOSS("final-loss", "final loss", ""),
    /** Seconds of active workers until epsilon-convergence. */
    WORKER_SECONDS("worker-seconds", "worker-seconds to the wanted loss", ""),
    /**
     * Of the scenario's numbers of workers the one with the least time to epsilon-convergence; without a wanted loss
     * the one with the greatest throughput.
     */
    BEST_WORKERS("best-workers", "best number of workers", "");

    private final String label;
    private final String figure;
    private final String unit;

    Response(String label, String figure, String unit) {
        this.label = label;
        this.figure = figure;
        this.unit = unit;
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
     * What readers call it.
     *
     * @return without its unit
     */
    public String figure() {
        return figure;
    }

    /**
     * Its unit.
     *
     * @return empty for a pure number
     */
    public String unit() {
        return unit;
    }

    /**
     * Whether it needs a wanted loss.
     *
     * @return true for what is counted until that loss is reached
     */
    public boolean needsTarget() {
        return this == TIME || this == UPDATES || this == WORKER_SECONDS;
    }

    /**
     * The answer of one repetition.
     *
     * @param runs of different numbers of workers; a single one unless the best number is wanted
     * @param epsilon wanted loss; NaN if there is none
     * @return the value, finite; empty if a run does not have it, for instance because it never reached epsilon
     */
    public OptionalDouble of(List<RunResult> runs, double epsilon) {
        return this == BEST_WORKERS ? best(runs, epsilon) : of(runs.get(0), epsilon);
    }

    private OptionalDouble of(RunResult run, double epsilon) {
        if (run.outcome().failed()) {
            return OptionalDouble.empty();
        }
        return switch (this) {
            case MEAN_STALENESS ->
                run.updates() == 0 ? OptionalDouble.empty() : OptionalDouble.of(run.staleness().mean());
            case THROUGHPUT ->
                Criterion.TIME_PER_GRADIENT.of(run, epsilon, Prices.NONE).stream()
                        .map(seconds -> 1 / seconds)
                        .findFirst();
            case TIME -> Criterion.TIME_TO_TARGET.of(run, epsilon, Prices.NONE);
            case UPDATES -> Criterion.UPDATES_TO_TARGET.of(run, epsilon, Prices.NONE);
            case WORKER_SECONDS -> Criterion.WORKER_SECONDS.of(run, epsilon, Prices.NONE);
            default -> Criterion.FINAL_LOSS.of(run, epsilon, Prices.NONE);
        };
    }

    private static OptionalDouble best(List<RunResult> runs, double epsilon) {
        Criterion by = Double.isNaN(epsilon) ? Criterion.TIME_PER_GRADIENT : Criterion.TIME_TO_TARGET;
        return runs.stream()
                .filter(run -> !run.outcome().failed())
                .filter(run -> by.of(run, epsilon, Prices.NONE).isPresent())
                .min(Comparator.comparingDouble(
                        run -> by.of(run, epsilon, Prices.NONE).orElseThrow()))
                .stream()
                .mapToDouble(RunResult::workers)
                .findFirst();
    }
}
