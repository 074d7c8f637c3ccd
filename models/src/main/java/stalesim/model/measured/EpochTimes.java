package stalesim.model.measured;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import stalesim.model.statistics.Summary;

/**
 * When the epochs of a run ended.
 *
 * <p>The first epoch contains the start-up of the threads, so every figure but that of a run of one epoch leaves it
 * out. Equal neighbours are allowed: an epoch may be shorter than the clock's step.
 *
 * @param updates u &gt;= 1, updates between the ends of two epochs
 * @param endNs e_1 &lt;= ... &lt;= e_k, k &gt;= 1: time from the start of the run to the end of each epoch, ns;
 *     e_1 &gt;= 0, e_k &gt; e_1 for k &gt;= 2 and e_1 &gt; 0 for k = 1
 * @param resolutionNs r &gt;= 1, step of the clock that the times were read off, ns
 */
public record EpochTimes(long updates, List<Long> endNs, long resolutionNs) {

    /** Steps of the clock in an epoch below which nothing can be said of how epochs vary. */
    private static final double COARSE = 10;

    /**
     * Makes the list immutable and checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of its range, the times decrease or none has passed
     */
    public EpochTimes {
        endNs = List.copyOf(endNs);
        if (updates < 1 || resolutionNs < 1) {
            throw new IllegalArgumentException("updates of an epoch and resolution must be >= 1: updates=" + updates
                    + ", resolutionNs=" + resolutionNs);
        }
        long before = 0;
        for (long end : endNs) {
            if (end < before) {
                throw new IllegalArgumentException("epochs must end one after the other: " + end + " ns after "
                        + before);
            }
            before = end;
        }
        if (before == 0 || (endNs.size() > 1 && before == endNs.get(0))) {
            throw new IllegalArgumentException("time must pass from the first epoch to the last: endNs=" + endNs);
        }
    }

    /**
     * Number of epochs.
     *
     * @return k &gt;= 1
     */
    public int count() {
        return endNs.size();
    }

    /**
     * Whether {@link #rate()} contains the start-up, because there is but one epoch.
     *
     * @return true for k = 1
     */
    public boolean withStartUp() {
        return count() == 1;
    }

    /**
     * Throughput of the steady part: (k - 1) u updates in e_k - e_1; for k = 1, u updates in e_1.
     *
     * @return the rate with what the clock's step leaves open
     */
    public MeasuredRate rate() {
        long last = endNs.get(count() - 1);
        return withStartUp()
                ? new MeasuredRate(updates, last, resolutionNs)
                : new MeasuredRate((count() - 1) * updates, last - endNs.get(0), resolutionNs);
    }

    /**
     * By how much the epochs after the first vary: sqrt(max(0, s^2 - r^2 / 6)) / mean, where s is the sample
     * standard deviation of the durations e_{i+1} - e_i.
     *
     * <p>r^2 / 6 is what the clock alone adds to s^2 on average: twice the variance r^2 / 12 of an error that is
     * uniform over one step. Where the epochs vary less than that, 0 is the honest estimate. In a regular run the
     * errors follow each other in a pattern rather than at random, so that the clock's part is only known to within
     * its own size: no answer is given where a step is more than a tenth of the mean epoch.
     *
     * @return &gt;= 0, with a clock's error of at most 0.05; empty for fewer than three epochs, whose durations after
     *     the first do not make a sample, and for clocks that are too coarse
     */
    public OptionalDouble variation() {
        if (count() < 3) {
            return OptionalDouble.empty();
        }
        Summary durations = Summary.of(IntStream.range(1, count())
                .mapToDouble(i -> endNs.get(i) - endNs.get(i - 1))
                .toArray());
        if (resolutionNs > durations.mean() / COARSE) {
            return OptionalDouble.empty();
        }
        double clock = (double) resolutionNs * resolutionNs / 6;
        double variance = durations.standardDeviation() * durations.standardDeviation() - clock;
        return OptionalDouble.of(Math.sqrt(Math.max(0, variance)) / durations.mean());
    }
}
