package stalesim.model.duration;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A law given by measured durations: each of its values is equally likely, or, of many measurements, each of the lower
 * 99 % and each of the upper percent.
 *
 * <p>{@link #of} condenses more than {@value #MAX_VALUES} measurements to 990 values for the lower 99 % and up to
 * {@value #MAX_VALUES} for the rest, each the mean of an equal share of the sorted measurements. So the mean is kept, up
 * to the rounding of each value to whole nanoseconds, and what is rare and long stays rare and long: a lock that is held
 * for a hundred times as long once in 100,000 times blocks others once.
 */
public final class Empirical implements DurationLaw {

    /** Most values that are kept of the lower 99 %, or of all if there is no tail; and most of the tail. */
    public static final int MAX_VALUES = 1000;

    /** Probability of the tail is 1 / this. */
    private static final int TAIL_RARITY = 100;

    private static final int BODY = MAX_VALUES - MAX_VALUES / TAIL_RARITY;
    private static final long MOST_COUNTED = 10_000_000_000_000L;

    private final long[] values;
    private final long[] tail;

    private Empirical(long[] values, long[] tail) {
        this.values = values;
        this.tail = tail;
    }

    /**
     * From measurements.
     *
     * @param measuredNs at least one duration, each &gt;= 0, in any order; not changed
     * @return the law
     * @throws IllegalArgumentException if there is none or one is negative
     */
    public static Empirical of(long[] measuredNs) {
        Measurements.check(measuredNs);
        long[] sorted = measuredNs.clone();
        Arrays.sort(sorted);
        if (sorted.length <= MAX_VALUES) {
            return new Empirical(sorted, new long[0]);
        }
        long[] ones = new long[sorted.length];
        Arrays.fill(ones, 1);
        return condensed(sorted, ones, sorted.length);
    }

    /**
     * From measurements of which many are the same, such as those of a histogram.
     *
     * @param valuesNs ascending durations, each &gt;= 0; not changed
     * @param counts how often each was measured, &gt;= 0, at most 1e13 in all
     * @return the law of {@link #of} for as many measurements
     * @throws IllegalArgumentException if nothing was measured, or something is out of order or range
     */
    public static Empirical ofCounts(long[] valuesNs, long[] counts) {
        long total = checkedTotal(valuesNs, counts);
        if (total <= MAX_VALUES) {
            return new Empirical(rounded(shares(valuesNs, counts, total, (int) total)), new long[0]);
        }
        return condensed(valuesNs, counts, total);
    }

    /**
     * What {@link #values} and {@link #tail} were taken from.
     *
     * @param valuesNs at least one duration, each &gt;= 0, ascending; copied
     * @param tailNs none, or durations that are together as likely as 1 in 100, each &gt;= 0, ascending; copied
     * @return a law with these values
     * @throws IllegalArgumentException if there is no value or one is negative
     */
    public static Empirical of(long[] valuesNs, long[] tailNs) {
        Measurements.check(valuesNs);
        if (tailNs.length > 0) {
            Measurements.check(tailNs);
        }
        return new Empirical(valuesNs.clone(), tailNs.clone());
    }

    private static Empirical condensed(long[] ascending, long[] counts, long total) {
        // a share of the body is a whole number of shares of the tail
        int finer = (int) Math.min(TAIL_RARITY, (total + MAX_VALUES - 1) / MAX_VALUES);
        double[] shares = shares(ascending, counts, total, MAX_VALUES * finer);
        double[] body = new double[BODY];
        for (int i = 0; i < BODY * finer; i++) {
            body[i / finer] += shares[i] / finer;
        }
        return new Empirical(rounded(body), rounded(Arrays.copyOfRange(shares, BODY * finer, shares.length)));
    }

    private static long[] rounded(double[] means) {
        return Arrays.stream(means).mapToLong(Math::round).toArray();
    }

    /**
     * Means of k equal shares of n measurements. In units of 1/k measurement, of which each measurement has k and each
     * share n, one at a border counts in part on either side.
     */
    private static double[] shares(long[] ascending, long[] counts, long total, int k) {
        double[] means = new double[k];
        int at = 0;
        long left = counts[0] * k;
        for (int i = 0; i < k; i++) {
            double sum = 0;
            for (long wanted = total; wanted > 0; ) {
                while (left == 0) {
                    at++;
                    left = counts[at] * k;
                }
                long covered = Math.min(left, wanted);
                sum += (double) covered * ascending[at];
                left -= covered;
                wanted -= covered;
            }
            means[i] = sum / total;
        }
        return means;
    }

    private static long checkedTotal(long[] valuesNs, long[] counts) {
        if (valuesNs.length != counts.length) {
            throw new IllegalArgumentException("each duration must have a count: " + valuesNs.length + " durations and "
                    + counts.length + " counts");
        }
        long total = 0;
        long last = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 0 || counts[i] > MOST_COUNTED || valuesNs[i] < last) {
                throw new IllegalArgumentException("durations must ascend from >= 0, and counts be in 0.."
                        + MOST_COUNTED + ": " + counts[i] + " times " + valuesNs[i]);
            }
            last = valuesNs[i];
            total = Math.min(MOST_COUNTED + 1, total + counts[i]);
        }
        if (total < 1 || total > MOST_COUNTED) {
            throw new IllegalArgumentException("counts must be 1.." + MOST_COUNTED + " in all: total=" + total);
        }
        return total;
    }

    /**
     * The equally likely values below the tail, or all if there is none.
     *
     * @return nanoseconds, ascending, a copy
     */
    public long[] values() {
        return values.clone();
    }

    /**
     * The equally likely values of the upper percent.
     *
     * @return nanoseconds, ascending, a copy; none of few measurements
     */
    public long[] tail() {
        return tail.clone();
    }

    @Override
    public double meanNs() {
        return tail.length == 0
                ? Measurements.mean(values)
                : mixed(Measurements.mean(values), Measurements.mean(tail));
    }

    @Override
    public double cv() {
        if (tail.length == 0) {
            return Measurements.cv(values);
        }
        double mean = meanNs();
        double variance =
                mixed(Measurements.meanSquareDistance(values, mean), Measurements.meanSquareDistance(tail, mean));
        return mean == 0 ? 0 : Math.sqrt(variance) / mean;
    }

    private static double mixed(double body, double rest) {
        return body + (rest - body) / TAIL_RARITY;
    }

    @Override
    public DurationSampler sampler(UniformRandomProvider random) {
        return tail.length == 0
                ? () -> values[random.nextInt(values.length)]
                : () -> random.nextInt(TAIL_RARITY) == 0
                        ? tail[random.nextInt(tail.length)]
                        : values[random.nextInt(values.length)];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Empirical that && Arrays.equals(values, that.values) && Arrays.equals(tail, that.tail);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + Arrays.hashCode(tail);
    }

    @Override
    public String toString() {
        return "Empirical[values=" + values.length + ", tail=" + tail.length + ", meanNs=" + meanNs() + ", cv=" + cv()
                + "]";
    }
}
