package stalesim.model.statistics;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * A confidence interval around an estimate.
 *
 * <p>Where the sample says nothing about its own spread (one value), both ends are NaN: the interval is unbounded,
 * and every comparison with its ends is false.
 *
 * @param low lower end; NaN if unbounded
 * @param centre the estimate
 * @param high upper end; NaN if unbounded
 * @param level confidence level, 0 &lt; level &lt; 1
 */
public record Interval(double low, double centre, double high, double level) {

    /** Checks the level and the order of the ends. */
    public Interval {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be > 0 and < 1: level=" + level);
        }
        if (low > centre || centre > high) {
            throw new IllegalArgumentException(
                    "ends must enclose the centre: low=" + low + ", centre=" + centre + ", high=" + high);
        }
    }

    /**
     * Of the mean of independent values: mean -+ t s / sqrt(n), where t is the (1 + level) / 2 quantile of
     * Student's law with n - 1 degrees of freedom and s the sample standard deviation.
     *
     * <p>Exact for normal values, and for other laws in the limit of many. Values of one run are correlated: use
     * one value a repetition.
     *
     * @param values n &gt;= 1 independent values; not changed
     * @param level confidence level, 0 &lt; level &lt; 1
     * @return the interval; its ends are NaN for n = 1
     * @throws IllegalArgumentException if there are no values or the level is out of range
     */
    public static Interval ofMean(double[] values, double level) {
        Summary summary = Summary.of(values);
        double half = Double.NaN;
        if (summary.n() > 1 && level > 0 && level < 1) {
            double t = new TDistribution(null, summary.n() - 1.0).inverseCumulativeProbability((1 + level) / 2);
            half = t * summary.standardDeviation() / Math.sqrt(summary.n());
        }
        return new Interval(summary.mean() - half, summary.mean(), summary.mean() + half, level);
    }

    /**
     * Half the width.
     *
     * @return (high - low) / 2; NaN if unbounded
     */
    public double halfWidth() {
        return (high - low) / 2;
    }

    /**
     * Half the width in proportion to the estimate.
     *
     * @return halfWidth / |centre|; NaN if unbounded, infinite or NaN for a centre of 0
     */
    public double relativeHalfWidth() {
        return halfWidth() / Math.abs(centre);
    }
}
