package stalesim.model.statistics;

/**
 * The difference of two means from values that belong together in pairs: two scenarios under common random numbers,
 * one pair a replication.
 *
 * @param difference mean of first - second, with Student's interval of the n differences
 * @param varianceRatio (s_1^2 + s_2^2) / s_d^2, by which pairing divides the number of replications for the same
 *     width: 1 if the partners are uncorrelated, below 1 if pairing did harm, infinite if all differences are equal,
 *     NaN for one pair
 */
public record PairedDifferences(Interval difference, double varianceRatio) {

    /**
     * Compares two lists of values.
     *
     * @param first n &gt;= 1 values, pair i at place i; not changed
     * @param second as many, their partners; not changed
     * @param level confidence level, 0 &lt; level &lt; 1
     * @return the difference
     * @throws IllegalArgumentException if the numbers of values differ or are 0, or the level is out of range
     */
    public static PairedDifferences of(double[] first, double[] second, double level) {
        double[] differences = each(first, second);
        double unpaired = Summary.of(first).variance() + Summary.of(second).variance();
        return new PairedDifferences(
                Interval.ofMean(differences, level), unpaired / Summary.of(differences).variance());
    }

    /**
     * s_d^2, the sample variance of the differences.
     *
     * @param first n &gt;= 1 values, pair i at place i; not changed
     * @param second as many, their partners; not changed
     * @return the variance; NaN for n = 1
     * @throws IllegalArgumentException if the numbers of values differ or are 0
     */
    public static double variance(double[] first, double[] second) {
        return Summary.of(each(first, second)).variance();
    }

    /**
     * The differences themselves.
     *
     * @param first n values, pair i at place i; not changed
     * @param second as many, their partners; not changed
     * @return first - second of each pair
     * @throws IllegalArgumentException if the numbers of values differ
     */
    public static double[] each(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "pairs need as many values on both sides: first=" + first.length + ", second=" + second.length);
        }
        double[] differences = new double[first.length];
        for (int i = 0; i < first.length; i++) {
            differences[i] = first[i] - second[i];
        }
        return differences;
    }
}
