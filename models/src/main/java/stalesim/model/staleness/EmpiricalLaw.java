package stalesim.model.staleness;

import java.util.Map;

/** The law of a histogram: P[T = tau] = count(tau) / N. */
public final class EmpiricalLaw implements StalenessLaw {

    private final long[] counts;
    private final double total;
    private final double mean;
    private final double variance;

    /**
     * Of a histogram as it stands now.
     *
     * @param histogram at least one update; not kept
     * @throws IllegalArgumentException if it is empty
     */
    public EmpiricalLaw(StalenessHistogram histogram) {
        counts = histogram.toArray();
        if (counts.length == 0) {
            throw new IllegalArgumentException("a staleness law needs at least one update: the histogram is empty");
        }
        total = histogram.total();
        mean = histogram.mean();
        variance = histogram.variance();
    }

    @Override
    public String name() {
        return "empirical";
    }

    @Override
    public Map<String, Double> parameters() {
        return Map.of();
    }

    /**
     * {@inheritDoc}
     *
     * @return {@link #maxSupport()}: every probability is free, up to their sum
     */
    @Override
    public int freeParameters() {
        return maxSupport();
    }

    @Override
    public double logPmf(int tau) {
        return Math.log(pmf(tau));
    }

    @Override
    public double pmf(int tau) {
        return tau < 0 || tau >= counts.length ? 0 : counts[tau] / total;
    }

    @Override
    public double cdf(int tau) {
        return sum(0, tau + 1) / total;
    }

    @Override
    public double survival(int tau) {
        return sum(tau + 1, counts.length) / total;
    }

    private double sum(int from, int to) {
        double sum = 0;
        for (int tau = Math.max(0, from); tau < Math.min(to, counts.length); tau++) {
            sum += counts[tau];
        }
        return sum;
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public double variance() {
        return variance;
    }

    /**
     * {@inheritDoc}
     *
     * @return the smallest staleness with the largest count
     */
    @Override
    public int mode() {
        int mode = 0;
        for (int tau = 1; tau < counts.length; tau++) {
            if (counts[tau] > counts[mode]) {
                mode = tau;
            }
        }
        return mode;
    }

    @Override
    public int maxSupport() {
        return counts.length - 1;
    }

    @Override
    public String toString() {
        return "EmpiricalLaw[updates=" + (long) total + ", mean=" + mean + ", max=" + maxSupport() + "]";
    }
}
