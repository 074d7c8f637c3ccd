package stalesim.model.staleness;

import org.apache.commons.math3.special.Gamma;

/**
 * The two parts into which factorials of large numbers split without cancellation: ln x! = ln(sqrt(2 pi x) (x/e)^x) +
 * stirlingError(x), and x ln(x / mean) - (x - mean) = deviance(x, mean).
 *
 * <p>Both right to about 1e-15 of their own size, so that probabilities built of them lose nothing at means of 10^6.
 *
 * @see "Loader (2000), Fast and accurate computation of binomial probabilities"
 */
final class SaddlePoint {

    /** (1/2) ln(2 pi). */
    static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    private static final double SERIES_FROM = 15;
    private static final double CLOSE = 0.1;

    private SaddlePoint() {}

    /**
     * Error of Stirling's formula.
     *
     * @param x &gt; 0, whole or not
     * @return ln Gamma(x+1) - (x + 1/2) ln x + x - (1/2) ln(2 pi)
     */
    static double stirlingError(double x) {
        if (x < SERIES_FROM) {
            return Gamma.logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI;
        }
        double r = 1 / (x * x);
        return (1 / 12.0 - r * (1 / 360.0 - r * (1 / 1260.0 - r * (1 / 1680.0 - r / 1188.0)))) / x;
    }

    /**
     * Deviance of a value from a mean.
     *
     * @param x &gt; 0
     * @param mean &gt; 0
     * @return x ln(x / mean) + mean - x, &gt;= 0
     */
    static double deviance(double x, double mean) {
        double difference = x - mean;
        if (Math.abs(difference) >= CLOSE * (x + mean)) {
            return x * Math.log(x / mean) - difference;
        }
        double v = difference / (x + mean);
        double sum = difference * v;
        double term = 2 * x * v;
        for (int j = 3; ; j += 2) {
            term *= v * v;
            double next = sum + term / j;
            if (next == sum) {
                return sum;
            }
            sum = next;
        }
    }
}
