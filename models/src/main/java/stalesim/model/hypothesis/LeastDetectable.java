package stalesim.model.hypothesis;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * The smallest difference from zero that a test of a mean would have found with a given probability:
 * (t_(1-alpha) + t_power) s/sqrt(n), quantiles of Student's law with n - 1 degrees of freedom.
 *
 * <p>The usual approximation of what follows from the non-central law; for normal differences the signed-rank test
 * needs 1.05 times as many values in the limit of many.
 *
 * @see "Lehr (1992), Sixteen S-squared over D-squared; Cohen (1988), Statistical power analysis"
 */
public final class LeastDetectable {

    /** The probability with which a difference of that size is found. */
    public static final double POWER = 0.8;

    private LeastDetectable() {}

    /**
     * Of a one-sided test.
     *
     * @param deviation s &gt;= 0, sample standard deviation of the values or differences
     * @param n number of values
     * @param alpha level of the test, 0 &lt; alpha &lt; 1/2
     * @return the difference found with probability {@link #POWER}; NaN for fewer than 2 values
     */
    public static double ofMean(double deviation, int n, double alpha) {
        if (n < 2) {
            return Double.NaN;
        }
        TDistribution t = new TDistribution(null, n - 1.0);
        double quantiles = t.inverseCumulativeProbability(1 - alpha) + t.inverseCumulativeProbability(POWER);
        return quantiles * deviation / Math.sqrt(n);
    }
}
