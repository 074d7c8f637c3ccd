package stalesim.model.statistics;

/**
 * Size, mean, spread and range of a sample.
 *
 * @param n number of values, &gt;= 1
 * @param mean (1/n) sum v_i
 * @param standardDeviation sqrt((1/(n-1)) sum (v_i - mean)^2), the sample standard deviation; NaN for n = 1
 * @param min smallest value
 * @param max largest value
 */
public record Summary(int n, double mean, double standardDeviation, double min, double max) {

    /**
     * Of a sample. The squares are summed in a second pass, around the mean. A NaN among the values makes every
     * statistic NaN.
     *
     * @param values n &gt;= 1 values in any order; not changed
     * @return the summary
     * @throws IllegalArgumentException if there are no values
     */
    public static Summary of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a summary needs at least one value: n=0");
        }
        double sum = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            sum += value;
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = values.length == 1 ? Double.NaN : Math.sqrt(squares / (values.length - 1));
        return new Summary(values.length, mean, deviation, min, max);
    }

    /**
     * The sample variance.
     *
     * @return the square of the standard deviation; NaN for n = 1
     */
    public double variance() {
        return standardDeviation * standardDeviation;
    }
}
