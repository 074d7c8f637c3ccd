package stalesim.model.statistics;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * The ratio of two means from values that belong together in pairs, with Fieller's interval: all rho for which the mean
 * of y_i - rho x_i is not significantly different from 0,
 *
 * <p>{@code (ybar - rho xbar)^2 <= t^2 (s_yy - 2 rho s_xy + rho^2 s_xx) / n},
 *
 * <p>where t is the (1 + level) / 2 quantile of Student's law with n - 1 degrees of freedom. Exact for normal pairs of
 * any correlation. The interval is unbounded where the mean of the denominators is itself not significantly different
 * from 0.
 *
 * @see "Fieller (1954), Some problems in interval estimation, Journal of the Royal Statistical Society B 16"
 */
public final class PairedRatio {

    private PairedRatio() {}

    /**
     * Of means.
     *
     * @param numerators n &gt;= 1 values y, pair i at place i; not changed
     * @param denominators as many, their partners x; not changed
     * @param level confidence level, 0 &lt; level &lt; 1
     * @return ybar / xbar with its interval; ends are NaN if unbounded
     * @throws IllegalArgumentException if the numbers of values differ or are 0, the level is out of range, or xbar is
     *     0
     */
    public static Interval of(double[] numerators, double[] denominators, double level) {
        Interval difference = PairedDifferences.of(numerators, denominators, level).difference();
        double y = Summary.of(numerators).mean();
        double x = Summary.of(denominators).mean();
        if (x == 0) {
            throw new IllegalArgumentException("the denominators must not be 0 on average: n=" + denominators.length);
        }
        double ratio = y / x;
        if (Double.isNaN(difference.halfWidth())) {
            return new Interval(Double.NaN, ratio, Double.NaN, level);
        }
        int n = numerators.length;
        double t = new TDistribution(null, n - 1.0).inverseCumulativeProbability((1 + level) / 2);
        double[] residuals = new double[n];
        for (int i = 0; i < n; i++) {
            residuals[i] = numerators[i] - (ratio * denominators[i]);
        }
        return solved(new Spreads(residuals, denominators, t * t / n), ratio, x, level);
    }

    /** With rho = ratio + delta, the condition is delta^2 (x^2 - k s_xx) + 2 delta k s_rx - k s_rr &lt;= 0. */
    private static Interval solved(Spreads spreads, double ratio, double x, double level) {
        double square = (x * x) - spreads.denominators();
        double half = spreads.mixed();
        double root = Math.sqrt((half * half) + (square * spreads.residuals()));
        if (square <= 0) {
            return new Interval(Double.NaN, ratio, Double.NaN, level);
        }
        double low = Math.min(0, (-half - root) / square);
        double high = Math.max(0, (-half + root) / square);
        return new Interval(ratio + low, ratio, ratio + high, level);
    }

    /** Sample variances and covariance of residuals and denominators, times a factor. */
    private record Spreads(double residuals, double mixed, double denominators) {

        Spreads(double[] r, double[] x, double factor) {
            this(factor * covariance(r, r), factor * covariance(r, x), factor * covariance(x, x));
        }

        private static double covariance(double[] a, double[] b) {
            double meanA = Summary.of(a).mean();
            double meanB = Summary.of(b).mean();
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += (a[i] - meanA) * (b[i] - meanB);
            }
            return sum / (a.length - 1);
        }
    }
}
