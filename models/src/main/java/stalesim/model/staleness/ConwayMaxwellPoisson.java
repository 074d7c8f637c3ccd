package stalesim.model.staleness;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.math3.special.Gamma;

/**
 * The Conway-Maxwell-Poisson law P[T = tau] = lambda^tau / (tau!)^nu / Z with Z = sum_j lambda^j / (j!)^nu.
 *
 * <p>nu = 1 is Poisson, nu = 0 geometric with p = 1 - lambda, nu &gt; 1 narrower than Poisson and nu &lt; 1 wider. Its
 * parameter is ln lambda, since lambda itself overflows for narrow laws. Everything is computed relative to the
 * mode and in logarithms; relative error of the probabilities about 1e-14 where they exceed 1e-18. Construction
 * costs one logarithm and two exponentials a term, with about 18 standard deviations of terms.
 *
 * @see "Paper 003 (thesis), section A.4.2, equations A.12 and A.13"
 */
public final class ConwayMaxwellPoisson implements StalenessLaw {

    private final double logLambda;
    private final double nu;
    private final CmpSeries series;

    /**
     * With given parameters.
     *
     * @param logLambda ln lambda, finite
     * @param nu &gt;= 0 and finite; 0 needs lambda &lt; 1
     * @throws IllegalArgumentException if the series has no finite sum, or reaches beyond a staleness of 10^7
     */
    public ConwayMaxwellPoisson(double logLambda, double nu) {
        if (!(nu >= 0) || Double.isInfinite(nu)) {
            throw new IllegalArgumentException("nu must be >= 0 and finite: nu=" + nu);
        }
        if (Double.isNaN(logLambda) || Double.isInfinite(logLambda)) {
            throw new IllegalArgumentException("ln lambda must be finite: logLambda=" + logLambda);
        }
        if (nu == 0 && logLambda >= 0) {
            throw new IllegalArgumentException(
                    "lambda must be < 1 where nu = 0, or the series diverges: logLambda=" + logLambda);
        }
        this.logLambda = logLambda;
        this.nu = nu;
        series = new CmpSeries(logLambda, nu);
    }

    /**
     * The paper's one-parameter form lambda = m^nu, whose modes are exactly m - 1 and m (equation A.13). Its mean
     * is about m - (nu-1)/(2 nu), not the m - 1 of a closed system.
     *
     * @param workers m &gt;= 1
     * @param nu &gt; 0
     * @return the law
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public static ConwayMaxwellPoisson tied(int workers, double nu) {
        if (workers < 1) {
            throw new IllegalArgumentException("workers must be >= 1: workers=" + workers);
        }
        return new ConwayMaxwellPoisson(nu * Math.log(workers), nu);
    }

    /**
     * The law with a given mean.
     *
     * @param mean &gt; 0 and finite
     * @param nu &gt;= 0 and finite
     * @return the law, whose mean is right to 1e-13
     * @throws IllegalArgumentException if a parameter is out of range, or the law reaches beyond a staleness of 10^7
     */
    public static ConwayMaxwellPoisson withMean(double mean, double nu) {
        if (!(mean > 0) || Double.isInfinite(mean)) {
            throw new IllegalArgumentException("mean must be > 0 and finite: mean=" + mean);
        }
        if (!(nu >= 0) || Double.isInfinite(nu)) {
            throw new IllegalArgumentException("nu must be >= 0 and finite: nu=" + nu);
        }
        return new ConwayMaxwellPoisson(CmpMean.logLambda(mean, nu), nu);
    }

    /**
     * Moments of T and ln T!.
     *
     * @return means and covariances; costs another pass over the terms
     */
    public CmpStatistics statistics() {
        return series.statistics();
    }

    /**
     * ln lambda.
     *
     * @return finite
     */
    public double logLambda() {
        return logLambda;
    }

    /**
     * The dispersion parameter nu.
     *
     * @return nu &gt;= 0
     */
    public double nu() {
        return nu;
    }

    /**
     * ln Z, the logarithm of the normaliser.
     *
     * @return &gt;= 0
     */
    public double logNormaliser() {
        return series.logSum + series.mode * logLambda - nu * Gamma.logGamma(series.mode + 1.0);
    }

    @Override
    public String name() {
        return "conway-maxwell-poisson";
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("log-lambda", logLambda);
        parameters.put("nu", nu);
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public int freeParameters() {
        return 2;
    }

    @Override
    public double logPmf(int tau) {
        if (tau < 0) {
            return Double.NEGATIVE_INFINITY;
        }
        if (tau >= series.first && tau <= series.last()) {
            return series.logWeights[tau - series.first] - series.logSum;
        }
        return outsideWindow(tau, series.mode) - series.logSum;
    }

    /** ln p(tau) / p(k), where k is the mode: with Stirling's formula, so that large factorials do not cancel. */
    private double outsideWindow(int tau, int k) {
        if (k == 0) {
            return tau * logLambda - nu * Gamma.logGamma(tau + 1.0);
        }
        double slope = logLambda - nu * Math.log(k);
        double errors = -SaddlePoint.stirlingError(k);
        if (tau == 0) {
            return -k * slope - nu * (k - 0.5 * Math.log(k) - SaddlePoint.HALF_LOG_TWO_PI + errors);
        }
        errors += SaddlePoint.stirlingError(tau) + 0.5 * Math.log((double) tau / k);
        return ((double) tau - k) * slope - nu * (SaddlePoint.deviance(tau, k) + errors);
    }

    @Override
    public double mean() {
        return series.mean;
    }

    @Override
    public double variance() {
        return series.variance;
    }

    /**
     * {@inheritDoc}
     *
     * @return floor(lambda^(1/nu)); where that is the whole number k exactly, k - 1 is as probable
     */
    @Override
    public int mode() {
        return series.mode;
    }

    @Override
    public int maxSupport() {
        return series.last();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConwayMaxwellPoisson that
                && Double.compare(logLambda, that.logLambda) == 0
                && Double.compare(nu, that.nu) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(logLambda) + Double.hashCode(nu);
    }

    @Override
    public String toString() {
        return "ConwayMaxwellPoisson[logLambda=" + logLambda + ", nu=" + nu + "]";
    }
}
