package stalesim.model.hypothesis;

import org.apache.commons.math3.distribution.TDistribution;
import stalesim.model.statistics.Summary;

/**
 * Welch's test: whether two means differ, from samples of different spread.
 *
 * @param difference first mean - second mean
 * @param t difference/standard error
 * @param freedom degrees of freedom of Welch and Satterthwaite
 * @param twoSided p-value against any difference
 * @see "Welch (1947), The generalization of Student's problem when several different population variances are involved"
 */
public record Welch(double difference, double t, double freedom, double twoSided) {

    /**
     * Of samples, or of what is printed of them.
     *
     * @param first at least 2 values; only size, mean and deviation are used
     * @param second likewise
     * @return the test
     * @throws IllegalArgumentException if a sample has fewer than 2 values, or neither has a spread
     */
    public static Welch of(Summary first, Summary second) {
        double a = squaredError(first);
        double b = squaredError(second);
        if (!(a + b > 0)) {
            throw new IllegalArgumentException("two samples with a spread are needed: n=" + first.n() + ", "
                    + second.n() + ", deviations=" + first.standardDeviation() + ", " + second.standardDeviation());
        }
        double difference = first.mean() - second.mean();
        double t = difference / Math.sqrt(a + b);
        double freedom = (a + b) * (a + b) / (a * a / (first.n() - 1) + b * b / (second.n() - 1));
        double tail = new TDistribution(null, freedom).cumulativeProbability(-Math.abs(t));
        return new Welch(difference, t, freedom, 2 * tail);
    }

    /**
     * What is printed of a sample, as mean and deviation.
     *
     * @param n number of values, &gt;= 2
     * @param mean of them
     * @param deviation sample standard deviation, &gt;= 0
     * @return a summary whose range is unknown
     */
    public static Summary printed(int n, double mean, double deviation) {
        return new Summary(n, mean, deviation, Double.NaN, Double.NaN);
    }

    private static double squaredError(Summary sample) {
        return sample.n() < 2 ? Double.NaN : sample.standardDeviation() * sample.standardDeviation() / sample.n();
    }
}
