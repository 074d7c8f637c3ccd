package stalesim.report.requirement;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import stalesim.report.comparison.ComparisonRow;
import stalesim.report.comparison.Gap;
import stalesim.report.comparison.Side;
import stalesim.report.comparison.Spread;
import stalesim.report.comparison.StalenessGap;

/** Figures that can be required: errors of the prediction, and means over the repetitions under one clock. */
public enum RequiredFigure {
    /** Relative error of the predicted throughput, without its sign. */
    THROUGHPUT_ERROR("throughput-error", row -> absolute(row, Gap::throughputError), null),
    /** Relative error of the predicted mean staleness, without its sign. */
    MEAN_STALENESS_ERROR("mean-staleness-error", row -> absolute(row, Gap::meanStalenessError), null),
    /** Total variation between predicted and measured staleness. */
    TOTAL_VARIATION(
            "total-variation",
            row -> row.gap().flatMap(Gap::staleness).map(StalenessGap::totalVariation),
            null),
    /** Updates a second. */
    UPDATES_PER_SECOND("updates-per-second", null, Side::throughput),
    /** Gradients a second. */
    GRADIENTS_PER_SECOND("gradients-per-second", null, Side::gradientsPerSecond),
    /** Mean staleness. */
    MEAN_STALENESS("mean-staleness", null, Side::meanStaleness),
    /** Loss at the end. */
    FINAL_LOSS("final-loss", null, Side::finalLoss),
    /** Accuracy on the test set at the end. */
    FINAL_ACCURACY("final-accuracy", null, Side::finalTestAccuracy);

    private final String label;
    private final Function<ComparisonRow, Optional<Double>> error;
    private final Function<Side, Optional<Spread>> result;

    RequiredFigure(
            String label,
            Function<ComparisonRow, Optional<Double>> error,
            Function<Side, Optional<Spread>> result) {
        this.label = label;
        this.error = error;
        this.result = result;
    }

    private static Optional<Double> absolute(ComparisonRow row, Function<Gap, OptionalDouble> figure) {
        return row.gap()
                .map(figure)
                .filter(OptionalDouble::isPresent)
                .map(value -> Math.abs(value.getAsDouble()));
    }

    /**
     * The name in scenario files.
     *
     * @return lower-hyphen name
     */
    public String label() {
        return label;
    }

    /**
     * Whether it compares both clocks.
     *
     * @return false for figures of one clock
     */
    public boolean isError() {
        return error != null;
    }

    /** The error in a cell; empty where it is not known. */
    Optional<Double> of(ComparisonRow row) {
        return error.apply(row);
    }

    /** The mean under one clock; empty where it is not known. */
    Optional<Double> of(Side side) {
        return result.apply(side).map(Spread::mean);
    }
}
