package stalesim.scenario.rendering;

import java.util.Locale;
import stalesim.model.statistics.Estimate;

/** How estimates are shown: durations in microseconds, ratios as they are, three decimals either way. */
final class EstimateText {

    private static final double NS_PER_US = 1000;

    private EstimateText() {}

    /** The mean without its unit. */
    static String mean(Estimate estimate) {
        return number(estimate, estimate.interval().centre());
    }

    /** Half the width of the interval without its unit; a dash if it is unbounded. */
    static String plusMinus(Estimate estimate) {
        return estimate.bounded() ? number(estimate, estimate.interval().halfWidth()) : "-";
    }

    /** The unit of both; empty for ratios. */
    static String unit(Estimate estimate) {
        return switch (estimate.unit()) {
            case Estimate.NANOSECONDS -> "µs";
            case Estimate.RATIO -> "";
            default -> estimate.unit();
        };
    }

    /** All of it: {@code 0.812 ± 0.031 µs}. */
    static String whole(Estimate estimate) {
        String mean = estimate.bounded()
                ? mean(estimate) + " ± " + plusMinus(estimate)
                : mean(estimate) + " ± unknown";
        return (mean + " " + unit(estimate)).strip();
    }

    private static String number(Estimate estimate, double value) {
        double shown = estimate.unit().equals(Estimate.NANOSECONDS) ? value / NS_PER_US : value;
        return String.format(Locale.ROOT, "%.3f", shown);
    }
}
