package stalesim.model.staleness;

import java.util.Map;

/**
 * The geometric law P[T = tau] = p (1-p)^tau on tau = 0, 1, 2, ...
 *
 * <p>Exact with p = 1/m for m workers with exponential compute times, or where a fair random scheduler alone
 * decides who updates next.
 *
 * @param p probability of staleness 0, 0 &lt; p &lt;= 1; the law must end below a staleness of 2^31, for which 2e-8 is
 *     enough
 * @see "Paper 003 (thesis), section A.4.1"
 */
public record Geometric(double p) implements StalenessLaw {

    /** Checks the range. */
    public Geometric {
        if (!(p > 0 && p <= 1)) {
            throw new IllegalArgumentException("p must be > 0 and <= 1: p=" + p);
        }
        if (end(p) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("p is too small: the law must end below a staleness of 2^31: p=" + p);
        }
    }

    @Override
    public String name() {
        return "geometric";
    }

    @Override
    public Map<String, Double> parameters() {
        return Map.of("p", p);
    }

    @Override
    public int freeParameters() {
        return 1;
    }

    @Override
    public double logPmf(int tau) {
        if (tau < 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return tau == 0 ? Math.log(p) : Math.log(p) + tau * Math.log1p(-p);
    }

    @Override
    public double cdf(int tau) {
        return tau < 0 ? 0 : -Math.expm1((tau + 1.0) * Math.log1p(-p));
    }

    @Override
    public double survival(int tau) {
        return tau < 0 ? 1 : Math.exp((tau + 1.0) * Math.log1p(-p));
    }

    @Override
    public double mean() {
        return (1 - p) / p;
    }

    @Override
    public double variance() {
        return (1 - p) / (p * p);
    }

    @Override
    public int mode() {
        return 0;
    }

    @Override
    public int maxSupport() {
        return (int) end(p);
    }

    private static double end(double p) {
        return Math.ceil(TAIL_EXPONENT / -Math.log1p(-p));
    }
}
