package stalesim.model.statistics;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.interval.ClopperPearsonInterval;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;

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
     * Of the probability of an event that was seen in some of n independent trials, by Clopper and Pearson: covers at
     * least its level, for any probability and n.
     *
     * @param hits trials with the event, 0 to n
     * @param trials n &gt;= 1
     * @param level confidence level, 0 &lt; level &lt; 1
     * @return the interval around hits / trials
     * @throws IllegalArgumentException if there are no trials, or hits or level are out of range
     */
    public static Interval ofShare(int hits, int trials, double level) {
        if (trials < 1 || hits < 0 || hits > trials) {
            throw new IllegalArgumentException(
                    "hits must be between 0 and trials >= 1: hits=" + hits + ", trials=" + trials);
        }
        // the library's interval is not defined at the ends, where it has a closed form
        double end = Math.pow((1 - level) / 2, 1.0 / trials);
        if (hits == 0) {
            return new Interval(0, 0, 1 - end, level);
        }
        if (hits == trials) {
            return new Interval(end, 1, 1, level);
        }
        ConfidenceInterval interval = new ClopperPearsonInterval().createInterval(trials, hits, level);
        return new Interval(interval.getLowerBound(), (double) hits / trials, interval.getUpperBound(), level);
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

    /**
     * Whether a value lies between the ends.
     *
     * @param value any
     * @return low &lt;= value &lt;= high; false if unbounded or the value is NaN
     */
    public boolean contains(double value) {
        return value >= low && value <= high;
    }
}
