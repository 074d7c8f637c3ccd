package stalesim.model.staleness;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The negative binomial law P[T = tau] = Gamma(r + tau) / (Gamma(r) tau!) p^r (1-p)^tau with p = r / (r + mean).
 *
 * <p>Wider than Poisson: variance = mean + mean^2 / r. r = 1 is geometric, r to infinity Poisson. It has the mean and
 * variance of a closed system whose compute times vary so much that staleness is wider than Poisson.
 *
 * <p>Relative error of the probabilities below 1e-12, by the saddle point form of the binomial coefficients.
 *
 * @param size r, &gt; 0 and finite, not necessarily whole
 * @param mean &gt;= 0 and finite; the law must end below a staleness of 10^7
 */
public record NegativeBinomial(double size, double mean) implements StalenessLaw {

    /** Checks the ranges. */
    public NegativeBinomial {
        if (!(size > 0) || Double.isInfinite(size)) {
            throw new IllegalArgumentException("size must be > 0 and finite: size=" + size);
        }
        if (!(mean >= 0) || Double.isInfinite(mean)) {
            throw new IllegalArgumentException("mean must be >= 0 and finite: mean=" + mean);
        }
        if (decay(size, mean, CmpSeries.MAX_STALENESS) < TAIL_EXPONENT) {
            throw new IllegalArgumentException("size is too small for this mean: the law must end below a staleness of "
                    + CmpSeries.MAX_STALENESS + ": size=" + size + ", mean=" + mean);
        }
    }

    /**
     * With a given probability of success.
     *
     * @param size r &gt; 0
     * @param p between 0 (excluded) and 1
     * @return the law with mean r (1-p) / p
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public static NegativeBinomial withProbability(double size, double p) {
        if (!(p > 0 && p <= 1)) {
            throw new IllegalArgumentException("p must be > 0 and <= 1: p=" + p);
        }
        return new NegativeBinomial(size, size * (1 - p) / p);
    }

    @Override
    public String name() {
        return "negative-binomial";
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("size", size);
        parameters.put("mean", mean);
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public int freeParameters() {
        return 2;
    }

    @Override
    public double logPmf(int tau) {
        if (tau < 0 || (mean == 0 && tau > 0)) {
            return Double.NEGATIVE_INFINITY;
        }
        if (tau == 0) {
            return -size * Math.log1p(mean / size);
        }
        double trials = size + tau;
        double errors = SaddlePoint.stirlingError(trials)
                - SaddlePoint.stirlingError(size)
                - SaddlePoint.stirlingError(tau);
        double deviances = SaddlePoint.deviance(size, trials * (size / (size + mean)))
                + SaddlePoint.deviance(tau, trials * (mean / (size + mean)));
        return errors - deviances - SaddlePoint.HALF_LOG_TWO_PI + 0.5 * Math.log(size / trials / tau);
    }

    @Override
    public double variance() {
        return mean + mean * mean / size;
    }

    /**
     * {@inheritDoc}
     *
     * @return floor(mean (r-1) / r), or 0 for r &lt;= 1; where that is a whole number k &gt; 0, k - 1 is as probable
     */
    @Override
    public int mode() {
        return size <= 1 ? 0 : (int) (mean * (size - 1) / size);
    }

    /** {@inheritDoc} Where Chernoff's bound says so. */
    @Override
    public int maxSupport() {
        double low = mean;
        double high = CmpSeries.MAX_STALENESS;
        while (high - low > 0.5) {
            double middle = (low + high) / 2;
            if (decay(size, mean, middle) < TAIL_EXPONENT) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return mean == 0 ? 0 : (int) Math.ceil(high);
    }

    /** Chernoff: P[T &gt;= t] &lt;= exp(-decay) for t &gt;= mean. */
    private static double decay(double size, double mean, double t) {
        if (mean == 0) {
            return Double.POSITIVE_INFINITY;
        }
        if (t <= mean) {
            return 0;
        }
        return t * Math.log(t / mean) - (size + t) * Math.log1p((t - mean) / (size + mean));
    }
}
