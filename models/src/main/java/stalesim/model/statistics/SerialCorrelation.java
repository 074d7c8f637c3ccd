package stalesim.model.statistics;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Von Neumann's test of serial correlation: C = 1 - sum (x_i - x_{i+1})^2 / (2 sum (x_i - mean)^2), which is the
 * correlation of neighbours but for the ends, has mean 0 and variance (n - 2) / (n^2 - 1) for independent normal
 * values.
 *
 * <p>Holds for other laws with finite variance in the limit of many values.
 *
 * @param correlation C, -1 to 1; positive where neighbours resemble each other; NaN if all values are equal
 * @param pValue probability of a |C| at least as large from independent values; 1 if all values are equal
 * @see "Von Neumann (1941), Distribution of the ratio of the mean square successive difference to the variance"
 */
public record SerialCorrelation(double correlation, double pValue) {

    /** Fewest values for which the normal approximation of C is used. */
    public static final int LEAST_VALUES = 8;

    /**
     * Tests a sequence.
     *
     * @param values n &gt;= 8 values in their order; not changed
     * @return the outcome
     * @throws IllegalArgumentException if there are fewer than 8 values
     */
    public static SerialCorrelation of(double[] values) {
        int n = values.length;
        if (n < LEAST_VALUES) {
            throw new IllegalArgumentException("the test needs at least " + LEAST_VALUES + " values: n=" + n);
        }
        double deviation = Summary.of(values).standardDeviation();
        double steps = 0;
        for (int i = 1; i < n; i++) {
            steps += (values[i] - values[i - 1]) * (values[i] - values[i - 1]);
        }
        double correlation = 1 - steps / (2 * (n - 1) * deviation * deviation);
        double standardised = correlation * Math.sqrt(((double) n * n - 1) / (n - 2));
        double tail = new NormalDistribution(null, 0, 1).cumulativeProbability(-Math.abs(standardised));
        return new SerialCorrelation(correlation, deviation == 0 ? 1 : 2 * tail);
    }
}
