package stalesim.model.staleness;

import java.util.Arrays;

/**
 * Counts of updates by staleness: {@code count(tau)} updates had staleness tau = 0, 1, 2, ...
 *
 * <p>Written by one thread; each real worker has its own and they are merged after the run.
 */
public final class StalenessHistogram {

    /** Values of staleness that results tell apart. Beyond, neighbours are taken together: see {@link #condensed}. */
    public static final int MOST_VALUES = 16_384;

    private long[] counts;

    /** With no updates. */
    public StalenessHistogram() {
        counts = new long[16];
    }

    /**
     * From counts.
     *
     * @param counts index = staleness, each &gt;= 0; copied
     * @throws IllegalArgumentException if a count is negative
     */
    public StalenessHistogram(long[] counts) {
        for (int tau = 0; tau < counts.length; tau++) {
            if (counts[tau] < 0) {
                throw new IllegalArgumentException("counts must be >= 0: staleness " + tau + " has " + counts[tau]);
            }
        }
        this.counts = counts.clone();
    }

    /**
     * Counts one update.
     *
     * @param staleness tau &gt;= 0
     */
    public void add(long staleness) {
        int tau = Math.toIntExact(staleness);
        if (tau >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(tau + 1, 2 * counts.length));
        }
        counts[tau]++;
    }

    /**
     * Adds all updates of another histogram.
     *
     * @param other left unchanged
     */
    public void addAll(StalenessHistogram other) {
        if (other.counts.length > counts.length) {
            counts = Arrays.copyOf(counts, other.counts.length);
        }
        for (int tau = 0; tau < other.counts.length; tau++) {
            counts[tau] += other.counts[tau];
        }
    }

    /**
     * Number of updates with a given staleness.
     *
     * @param tau &gt;= 0
     * @return the count; 0 beyond the largest seen
     */
    public long count(int tau) {
        return tau < counts.length ? counts[tau] : 0;
    }

    /**
     * The largest staleness that occurred.
     *
     * @return tau, or -1 if there are no updates
     */
    public int max() {
        int tau = counts.length - 1;
        while (tau >= 0 && counts[tau] == 0) {
            tau--;
        }
        return tau;
    }

    /**
     * Number of updates.
     *
     * @return N, the sum of all counts
     */
    public long total() {
        return Arrays.stream(counts).sum();
    }

    /**
     * Mean staleness.
     *
     * @return (1/N) sum tau count(tau); NaN without updates
     */
    public double mean() {
        return (double) sum() / total();
    }

    /**
     * Sum of the staleness of all updates.
     *
     * @return sum tau count(tau)
     */
    public long sum() {
        long sum = 0;
        for (int tau = 1; tau < counts.length; tau++) {
            sum += tau * counts[tau];
        }
        return sum;
    }

    /**
     * Variance of the staleness, over all updates.
     *
     * @return (1/N) sum (tau - mean)^2 count(tau); NaN without updates
     */
    public double variance() {
        double mean = mean();
        double sum = 0;
        for (int tau = 0; tau < counts.length; tau++) {
            sum += (tau - mean) * (tau - mean) * counts[tau];
        }
        return sum / total();
    }

    /**
     * The smallest staleness that a share of the updates does not exceed.
     *
     * @param share between 0 and 1
     * @return the smallest tau that at least share N updates have or are below
     * @throws IllegalArgumentException if there are no updates, or share is out of range
     */
    public int quantile(double share) {
        long total = total();
        if (total == 0 || !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "a quantile needs updates and a share between 0 and 1: updates=" + total + ", share=" + share);
        }
        int tau = 0;
        for (long upTo = counts[0]; upTo < share * total; upTo += counts[tau]) {
            tau++;
        }
        return tau;
    }

    /**
     * Whether results tell all values apart.
     *
     * @return true if the largest is below {@value #MOST_VALUES}
     */
    public boolean isFine() {
        return max() < MOST_VALUES;
    }

    /**
     * The same updates with at most {@value #MOST_VALUES} different values of staleness. The values from 0 to the
     * largest are divided into ranges of equal width; the updates of each range count at their mean, rounded, which
     * moves the mean of all by 1/2 at most.
     *
     * @return a new histogram with the same total; equal to this one where it {@linkplain #isFine() is fine}
     */
    public StalenessHistogram condensed() {
        long[] all = toArray();
        int width = Math.max(1, (all.length + MOST_VALUES - 1) / MOST_VALUES);
        long[] condensed = new long[all.length];
        for (int from = 0; from < all.length; from += width) {
            long updates = 0;
            double beyond = 0;
            for (int tau = from; tau < Math.min(all.length, from + width); tau++) {
                updates += all[tau];
                beyond += (double) (tau - from) * all[tau];
            }
            if (updates > 0) {
                condensed[from + (int) Math.round(beyond / updates)] += updates;
            }
        }
        return new StalenessHistogram(condensed);
    }

    /**
     * The counts as an array without trailing zeros.
     *
     * @return a copy; index = staleness
     */
    public long[] toArray() {
        return Arrays.copyOf(counts, max() + 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StalenessHistogram that && Arrays.equals(toArray(), that.toArray());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toArray());
    }

    @Override
    public String toString() {
        return "StalenessHistogram" + Arrays.toString(toArray());
    }
}
