package stalesim.model.staleness;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A normal variable rounded to the nearest whole number, given that this is not negative:
 * P[T = tau] = (Phi((tau + 1/2 - mu) / sigma) - Phi((tau - 1/2 - mu) / sigma)) / Phi((mu + 1/2) / sigma).
 *
 * <p>The limit of staleness for many workers whose compute times vary little. mu and sigma are the mean and standard
 * deviation before rounding. Relative error of the probabilities below 1e-12. Mean and variance are sums over about
 * 18 sigma values.
 */
public final class DiscretisedNormal implements StalenessLaw {

    private final double mu;
    private final double sigma;
    private final double logKept;

    /**
     * With given parameters.
     *
     * @param mu mean before rounding, finite
     * @param sigma standard deviation before rounding, &gt; 0 and finite
     * @throws IllegalArgumentException if a parameter is out of range, or the law reaches beyond a staleness of 10^7
     */
    public DiscretisedNormal(double mu, double sigma) {
        if (Double.isNaN(mu) || Double.isInfinite(mu)) {
            throw new IllegalArgumentException("mu must be finite: mu=" + mu);
        }
        if (!(sigma > 0) || Double.isInfinite(sigma)) {
            throw new IllegalArgumentException("sigma must be > 0 and finite: sigma=" + sigma);
        }
        this.mu = mu;
        this.sigma = sigma;
        logKept = NormalTail.logUpper((-0.5 - mu) / sigma);
        if (logBeyond(CmpSeries.MAX_STALENESS) > -TAIL_EXPONENT) {
            throw new IllegalArgumentException("mu or sigma is too large: the law must end below a staleness of "
                    + CmpSeries.MAX_STALENESS + ": mu=" + mu + ", sigma=" + sigma);
        }
    }

    private double logBeyond(double tau) {
        return NormalTail.logUpper((tau + 0.5 - mu) / sigma) - logKept;
    }

    /**
     * Mean before rounding.
     *
     * @return mu
     */
    public double mu() {
        return mu;
    }

    /**
     * Standard deviation before rounding.
     *
     * @return sigma &gt; 0
     */
    public double sigma() {
        return sigma;
    }

    @Override
    public String name() {
        return "discretised-normal";
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("mu", mu);
        parameters.put("sigma", sigma);
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public int freeParameters() {
        return 2;
    }

    @Override
    public double logPmf(int tau) {
        return tau < 0
                ? Double.NEGATIVE_INFINITY
                : NormalTail.logBetween((tau - 0.5 - mu) / sigma, (tau + 0.5 - mu) / sigma) - logKept;
    }

    @Override
    public double survival(int tau) {
        return tau < 0 ? 1 : Math.exp(logBeyond(tau));
    }

    @Override
    public double mean() {
        return Moments.of(this).mean();
    }

    @Override
    public double variance() {
        return Moments.of(this).variance();
    }

    /**
     * {@inheritDoc}
     *
     * @return mu rounded to the nearest whole number, halves upward, at least 0
     */
    @Override
    public int mode() {
        return (int) Math.max(0, Math.floor(mu + 0.5));
    }

    @Override
    public int maxSupport() {
        double low = -1;
        double high = CmpSeries.MAX_STALENESS;
        while (high - low > 0.5) {
            double middle = (low + high) / 2;
            if (logBeyond(middle) > -TAIL_EXPONENT) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (int) Math.ceil(high);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DiscretisedNormal that
                && Double.compare(mu, that.mu) == 0
                && Double.compare(sigma, that.sigma) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(mu) + Double.hashCode(sigma);
    }

    @Override
    public String toString() {
        return "DiscretisedNormal[mu=" + mu + ", sigma=" + sigma + "]";
    }
}
