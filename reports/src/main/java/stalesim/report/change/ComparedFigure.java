package stalesim.report.change;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import stalesim.model.result.RunResult;
import stalesim.model.study.effect.Measure;

/** Figures of a run that two folders are compared by. */
public enum ComparedFigure {
    /** Updates a second. */
    THROUGHPUT("throughput", "updates/s"),
    /** Mean staleness of its updates. */
    STALENESS(Measure.MEAN_STALENESS),
    /** Share of the workers' time that they spent blocked. */
    WAIT_SHARE("wait share", ""),
    /** Last loss. */
    FINAL_LOSS(Measure.FINAL_LOSS),
    /** Seconds to epsilon-convergence. */
    TIME_TO_TARGET(Measure.TIME_TO_TARGET);

    private final String label;
    private final String unit;

    /** The figure by which studies compare runs too. */
    ComparedFigure(Measure shared) {
        this(shared.label(), shared.unit());
    }

    ComparedFigure(String label, String unit) {
        this.label = label;
        this.unit = unit;
    }

    /**
     * A name for readers.
     *
     * @return such as "mean staleness"
     */
    public String label() {
        return label;
    }

    /**
     * What it is counted in.
     *
     * @return such as "updates/s"; may be empty
     */
    public String unit() {
        return unit;
    }

    /**
     * The figures of repetitions.
     *
     * @param runs one a repetition
     * @param epsilon wanted loss; NaN if there is none
     * @return as many values; none unless every run has the figure
     */
    double[] of(List<RunResult> runs, double epsilon) {
        double[] values = runs.stream()
                .mapToDouble(run -> of(run, epsilon).orElse(Double.NaN))
                .toArray();
        return Arrays.stream(values).allMatch(Double::isFinite) ? values : new double[0];
    }

    private OptionalDouble of(RunResult run, double epsilon) {
        return switch (this) {
            case THROUGHPUT -> run.throughput();
            case STALENESS -> Measure.MEAN_STALENESS.of(run, epsilon);
            case WAIT_SHARE -> OptionalDouble.of(run.waitShare());
            case FINAL_LOSS -> Measure.FINAL_LOSS.of(run, epsilon);
            case TIME_TO_TARGET -> Measure.TIME_TO_TARGET.of(run, epsilon);
        };
    }
}
