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
        int median = quantile(histogram, 0.5);
        return Optional.of(new StalenessQuantiles(median, quantile(histogram, 0.95), histogram.max()));
    }

    private static int quantile(StalenessHistogram histogram, double share) {
        double wanted = share * histogram.total();
        long below = 0;
        int tau = -1;
        while (tau < histogram.max() && (tau < 0 || below < wanted)) {
            tau++;
            below += histogram.count(tau);
        }
        return tau;
    }
}
