package stalesim.report.requirement;

import java.util.Optional;
import java.util.OptionalDouble;
import stalesim.report.comparison.ComparisonRow;
import stalesim.report.comparison.Gap;
import stalesim.report.comparison.Side;
import stalesim.report.comparison.Spread;
import stalesim.report.comparison.StalenessGap;

/** Figures that can be required: errors of the prediction, and means over the repetitions under one clock. */
public enum RequiredFigure {
    /** Relative error of the predicted throughput, without its sign. */
    THROUGHPUT_ERROR("throughput-error"),
    /** Relative error of the predicted mean staleness, without its sign. */
    MEAN_STALENESS_ERROR("mean-staleness-error"),
    /** Total variation between predicted and measured staleness. */
    TOTAL_VARIATION("total-variation"),
    /** Updates a second. */
    UPDATES_PER_SECOND("updates-per-second"),
    /** Gradients a second. */
    GRADIENTS_PER_SECOND("gradients-per-second"),
    /** Mean staleness. */
    MEAN_STALENESS("mean-staleness"),
    /** Loss at the end. */
    FINAL_LOSS("final-loss"),
    /** Accuracy on the test set at the end. */
    FINAL_ACCURACY("final-accuracy");

    private final String label;

    RequiredFigure(String label) {
        this.label = label;
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
        return this == THROUGHPUT_ERROR || this == MEAN_STALENESS_ERROR || this == TOTAL_VARIATION;
    }

    /** An error in a cell; empty where it is not known. */
    Optional<Double> of(ComparisonRow row) {
        return switch (this) {
            case THROUGHPUT_ERROR -> row.gap().flatMap(gap -> absolute(gap.throughputError()));
            case MEAN_STALENESS_ERROR -> row.gap().flatMap(gap -> absolute(gap.meanStalenessError()));
            case TOTAL_VARIATION -> row.gap().flatMap(Gap::staleness).map(StalenessGap::totalVariation);
            default -> throw new IllegalStateException(label + " is of one clock");
        };
    }

    private static Optional<Double> absolute(OptionalDouble error) {
        return error.isPresent() ? Optional.of(Math.abs(error.getAsDouble())) : Optional.empty();
    }

    /** A mean under one clock; empty where it is not known. */
    Optional<Double> of(Side side) {
        Optional<Spread> spread =
                switch (this) {
                    case UPDATES_PER_SECOND -> side.throughput();
                    case GRADIENTS_PER_SECOND -> side.gradientsPerSecond();
                    case MEAN_STALENESS -> side.meanStaleness();
                    case FINAL_LOSS -> side.finalLoss();
                    case FINAL_ACCURACY -> side.finalTestAccuracy();
                    case THROUGHPUT_ERROR, MEAN_STALENESS_ERROR, TOTAL_VARIATION ->
                        throw new IllegalStateException(label + " is of both clocks");
                };
        return spread.map(Spread::mean);
    }
}
