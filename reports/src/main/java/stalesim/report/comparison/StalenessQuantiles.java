package stalesim.report.comparison;

import java.util.Optional;
import stalesim.model.staleness.StalenessHistogram;

/**
 * Quantiles of a staleness histogram: the smallest tau whose cumulative share is at least p.
 *
 * @param median for p = 0.5
 * @param high for p = 0.95
 * @param max the largest staleness seen
 */
public record StalenessQuantiles(int median, int high, int max) {

    /**
     * Of a histogram.
     *
     * @param histogram counts by staleness
     * @return the quantiles; empty without updates
     */
    public static Optional<StalenessQuantiles> of(StalenessHistogram histogram) {
        if (histogram.total() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new StalenessQuantiles(histogram.quantile(0.5), histogram.quantile(0.95), histogram.max()));
    }
}
