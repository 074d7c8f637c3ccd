package stalesim.model.hypothesis;

import org.apache.commons.math3.distribution.TDistribution;
import stalesim.model.statistics.Interval;
import stalesim.model.statistics.PairedDifferences;
import stalesim.model.statistics.Summary;

/**
 * The difference of two means with its interval and its p-value.
 *
 * @param interval of first mean - second mean
 * @param twoSided p-value against any difference; NaN if a sample has a single value. Samples without any spread leave
 *     no doubt: 1 if their means are equal, else 0
 */
public record MeanDifference(Interval interval, double twoSided) {

    /**
     * Of values that belong together in pairs: Student's test of their differences.
     *
     * @param first n &gt;= 1 values; not changed
     * @param second as many, their partners; not changed
     * @param level confidence level of the interval, 0 &lt; level &lt; 1
     * @return the difference
     * @throws IllegalArgumentException if the numbers of values differ or are 0, or the level is out of range
     */
    public static MeanDifference paired(double[] first, double[] second, double level) {
        Interval interval = PairedDifferences.of(first, second, level).difference();
        if (first.length < 2) {
            return new MeanDifference(interval, Double.NaN);
        }
        TDistribution student = new TDistribution(null, first.length - 1.0);
        double error = interval.halfWidth() / student.inverseCumulativeProbability((1 + level) / 2);
        double p = error == 0
                ? certain(interval.centre())
                : 2 * student.cumulativeProbability(-Math.abs(interval.centre()) / error);
        return new MeanDifference(interval, p);
    }

    /**
     * Of independent samples: Welch's test.
     *
     * @param first at least one value; not changed
     * @param second at least one value; not changed
     * @param level confidence level of the interval, 0 &lt; level &lt; 1
     * @return the difference
     * @throws IllegalArgumentException if a sample is empty, or the level is out of range
     */
    public static MeanDifference independent(double[] first, double[] second, double level) {
        Summary one = Summary.of(first);
        Summary other = Summary.of(second);
        double centre = one.mean() - other.mean();
        if (Math.min(first.length, second.length) < 2) {
            return new MeanDifference(around(centre, Double.NaN, level), Double.NaN);
        }
        double error = Math.sqrt(one.variance() / first.length + other.variance() / second.length);
        if (error == 0) {
            return new MeanDifference(around(centre, 0, level), certain(centre));
        }
        Welch welch = Welch.of(one, other);
        double half =
                error * new TDistribution(null, welch.freedom()).inverseCumulativeProbability((1 + level) / 2);
        return new MeanDifference(around(centre, half, level), welch.twoSided());
    }

    private static Interval around(double centre, double half, double level) {
        return new Interval(centre - half, centre, centre + half, level);
    }

    private static double certain(double difference) {
        return difference == 0 ? 1 : 0;
    }
}
