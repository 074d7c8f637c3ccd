package stalesim.model.statistics;

/**
 * The mean of one long run with an interval, from the means of 40 batches that do not overlap.
 *
 * <p>Whether the batches are long enough to count as independent is judged from batches of a tenth of the size, of
 * which there are 400: if even their neighbours are correlated by at most 0.2, those of 40 batches are by about a
 * tenth of that, and the interval is too narrow by about 2 %. The means of 400 independent batches exceed 0.2 with
 * probability 3e-5.
 *
 * @param interval around the mean of the values used; Student's law with 39 degrees of freedom
 * @param batchSize values in a batch, &gt;= 10
 * @param lagOne correlation of neighbouring means of the small batches; NaN if all are equal
 * @see "Law, Carson (1979), A sequential procedure for determining the length of a steady-state simulation; with 0.2
 *     in place of 0.4"
 */
public record BatchMeans(Interval interval, int batchSize, double lagOne) {

    /** Number of batches. */
    public static final int BATCHES = 40;

    /** Number of small batches, also the fewest values. */
    public static final int SMALL_BATCHES = 400;

    private static final double MAX_LAG_ONE = 0.2;

    /**
     * Of a run in its order. If n is not a multiple of 400, the first few values are left out.
     *
     * @param values n &gt;= 400 values, after warm-up; not changed
     * @param level confidence level, 0 &lt; level &lt; 1
     * @return the mean and its interval; see {@link #longEnough()}
     * @throws IllegalArgumentException if there are fewer than 400 values or the level is out of range
     */
    public static BatchMeans of(double[] values, double level) {
        int small = values.length / SMALL_BATCHES;
        if (small == 0) {
            throw new IllegalArgumentException(
                    "batch means need at least " + SMALL_BATCHES + " values: n=" + values.length);
        }
        double lagOne = new Autocorrelation(means(values, SMALL_BATCHES, small)).at(1);
        int size = small * (SMALL_BATCHES / BATCHES);
        return new BatchMeans(Interval.ofMean(means(values, BATCHES, size), level), size, lagOne);
    }

    /**
     * The means of the last values of a run in batches.
     *
     * @param values n values in their order; not changed
     * @param count number of batches, &gt;= 1
     * @param size values in a batch, 1 &lt;= size &lt;= n / count
     * @return {@code count} means in order
     * @throws IllegalArgumentException if a number is out of range
     */
    public static double[] means(double[] values, int count, int size) {
        if (count < 1 || size < 1 || (long) count * size > values.length) {
            throw new IllegalArgumentException("count and size must be >= 1 and count size <= n=" + values.length
                    + ": count=" + count + ", size=" + size);
        }
        double[] means = new double[count];
        int first = values.length - count * size;
        for (int i = 0; i < count * size; i++) {
            means[i / size] += values[first + i] / size;
        }
        return means;
    }

    /**
     * Whether the run is long enough for the interval to hold what it says; if not, it is too narrow.
     *
     * @return true if neighbouring means of the small batches are correlated by at most 0.2
     */
    public boolean longEnough() {
        return !(lagOne > MAX_LAG_ONE);
    }
}
