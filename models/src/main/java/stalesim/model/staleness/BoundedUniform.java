package stalesim.model.staleness;

import java.util.Map;

/**
 * The uniform law P[T = tau] = 1 / (max + 1) on tau = 0 .. max.
 *
 * @param max largest staleness, &gt;= 0
 * @see "Paper 003 (thesis), table A.1"
 */
public record BoundedUniform(int max) implements StalenessLaw {

    /** Checks the range. */
    public BoundedUniform {
        if (max < 0) {
            throw new IllegalArgumentException("max must be >= 0: max=" + max);
        }
    }

    @Override
    public String name() {
        return "uniform";
    }

    @Override
    public Map<String, Double> parameters() {
        return Map.of("max", (double) max);
    }

    @Override
    public int freeParameters() {
        return 1;
    }

    @Override
    public double logPmf(int tau) {
        return tau < 0 || tau > max ? Double.NEGATIVE_INFINITY : -Math.log(max + 1.0);
    }

    @Override
    public double cdf(int tau) {
        return Math.max(0, Math.min(tau, max) + 1.0) / (max + 1.0);
    }

    @Override
    public double survival(int tau) {
        return Math.max(0, max - Math.max(tau, -1.0)) / (max + 1.0);
    }

    @Override
    public double mean() {
        return max / 2.0;
    }

    @Override
    public double variance() {
        return (double) max * (max + 2.0) / 12;
    }

    /**
     * {@inheritDoc}
     *
     * @return 0, the smallest of the equally probable
     */
    @Override
    public int mode() {
        return 0;
    }

    @Override
    public int maxSupport() {
        return max;
    }
}
