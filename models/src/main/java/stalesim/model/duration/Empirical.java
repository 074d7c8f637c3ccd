package stalesim.model.duration;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A law given by measured durations: each of its values is equally likely.
 *
 * <p>{@link #of} condenses many measurements to at most {@value #MAX_VALUES} values, each the mean of an equal
 * share of the sorted measurements, so that the mean is kept, up to the rounding of each value to whole nanoseconds,
 * and rare long durations keep their weight.
 */
public final class Empirical implements DurationLaw {

    /** Most values that are kept. */
    public static final int MAX_VALUES = 1000;

    private static final long MOST_COUNTED = 1_000_000_000_000_000L;

    private final long[] values;

    private Empirical(long[] values) {
        this.values = values;
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
        int kept = Math.min(MAX_VALUES, sorted.length);
        long[] values = new long[kept];
        for (int i = 0; i < kept; i++) {
            values[i] = Math.round(meanOfShare(sorted, i, kept));
        }
        return new Empirical(values);
    }

    /**
     * From measurements of which many are the same, such as those of a histogram.
     *
     * @param valuesNs ascending durations, each &gt;= 0; not changed
     * @param counts how often each was measured, &gt;= 0, at most 1e15 in all
     * @return the law of {@link #of} for as many measurements
     * @throws IllegalArgumentException if nothing was measured, or something is out of order or range
     */
    public static Empirical ofCounts(long[] valuesNs, long[] counts) {
        long total = checkedTotal(valuesNs, counts);
        int kept = (int) Math.min(MAX_VALUES, total);
        long[] values = new long[kept];
        int at = 0;
        // in units of 1/kept measurement, of which each share has as many as there are measurements
        long left = counts[0] * kept;
        for (int i = 0; i < kept; i++) {
            double sum = 0;
            for (long wanted = total; wanted > 0; ) {
                while (left == 0) {
                    at++;
                    left = counts[at] * kept;
                }
                long covered = Math.min(left, wanted);
                sum += (double) covered * valuesNs[at];
                left -= covered;
                wanted -= covered;
            }
            values[i] = Math.round(sum / total);
        }
        return new Empirical(values);
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
     * Mean of the i-th of k equal shares of n measurements. In units of 1/k measurement, measurement j covers
     * j k to (j+1) k and the share i n to (i+1) n: one at the border counts in part on either side.
     */
    private static double meanOfShare(long[] sorted, long i, long k) {
        long n = sorted.length;
        double sum = 0;
        for (long j = i * n / k; j * k < (i + 1) * n; j++) {
            long covered = Math.min((j + 1) * k, (i + 1) * n) - Math.max(j * k, i * n);
            sum += (double) covered * sorted[(int) j];
        }
        return sum / n;
    }

    /**
     * The equally likely values.
     *
     * @return nanoseconds, ascending, a copy
     */
    public long[] values() {
        return values.clone();
    }

    @Override
    public double meanNs() {
        return Measurements.mean(values);
    }

    @Override
    public double cv() {
        return Measurements.cv(values);
    }

    @Override
    public DurationSampler sampler(UniformRandomProvider random) {
        return () -> values[random.nextInt(values.length)];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Empirical that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Empirical[values=" + values.length + ", meanNs=" + meanNs() + ", cv=" + cv() + "]";
    }
}
