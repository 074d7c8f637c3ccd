package stalesim.model.statistics;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * How much of the beginning of a run to leave out because it has not forgotten its start: MSER-5.
 *
 * <p>The run is averaged in k batches of 5. Leaving out the first d is judged by the squared standard error of what
 * is left, g(d) = sum_{j &gt;= d} (z_j - mean)^2 / (k - d)^2; the d with the least g is taken.
 *
 * @see "White (1997), An effective truncation heuristic for bias reduction in simulation output; White, Cobb, Spratt
 *     (2000), A comparison of five steady-state truncation heuristics"
 */
public final class WarmUp {

    private static final int BATCH = 5;

    /** Truncations that leave fewer batches than this, or less than a tenth, are not tried: few may agree by chance. */
    private static final int LEAST_LEFT = 5;

    private static final int LEAST_SHARE = 10;

    private WarmUp() {}

    /**
     * The number of values to leave out at the beginning.
     *
     * @param values n &gt;= 50 values in their order; not changed
     * @return a multiple of 5, at most n / 2; empty if the least g lies in the second half: the run has not settled,
     *     and is too short to say anything of a steady state
     * @throws IllegalArgumentException if there are fewer than 50 values
     */
    public static OptionalInt length(double[] values) {
        int batches = values.length / BATCH;
        if (batches < 2 * LEAST_LEFT) {
            throw new IllegalArgumentException(
                    "a warm-up is sought in at least " + 2 * LEAST_LEFT * BATCH + " values: n=" + values.length);
        }
        // values over at the end are left aside here; they belong to the steady part anyway
        double[] used = Arrays.copyOf(values, batches * BATCH);
        int best = leastError(BatchMeans.means(used, batches, BATCH));
        return best <= batches / 2 ? OptionalInt.of(best * BATCH) : OptionalInt.empty();
    }

    /** The number of first values without which the rest has the least standard error; of equals the smallest. */
    private static int leastError(double[] means) {
        int left = Math.max(LEAST_LEFT, means.length / LEAST_SHARE);
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        double mean = 0;
        double squares = 0;
        for (int from = means.length - 1; from >= 0; from--) {
            // Welford's update, from the end to the beginning
            int count = means.length - from;
            double deviation = means[from] - mean;
            mean += deviation / count;
            squares += deviation * (means[from] - mean);
            double error = squares / ((double) count * count);
            if (count >= left && error <= least) {
                least = error;
                best = from;
            }
        }
        return best;
    }
}
