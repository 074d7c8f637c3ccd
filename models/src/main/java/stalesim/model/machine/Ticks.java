package stalesim.model.machine;

import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;

/**
 * The beat of an operating system's clock, at which slices end: a thread that others wait for loses its core at the
 * first tick at which it has had the core for long enough. So a slice that begins at a tick lasts until the next one,
 * and one that begins in between lasts {@code leastSliceNs} to {@code leastSliceNs + periodNs}. After {@code
 * leastSliceNs} it is over before the tick if a thread comes to wait for the core and one of those that wait has had
 * less. A tick takes its time from whatever is on a core then, of all cores at the same moment.
 *
 * @param periodNs from one tick to the next, &gt;= 1
 * @param leastSliceNs how long a thread has had its core at least when a tick or another thread ends its slice, &gt;= 0
 * @param taken for how long each tick keeps a core from all other work, on average half a period at most, and never for
 *     longer than one; 0 as well where what the work takes already contains it
 * @see "the Linux kernel's kernel/sched/fair.c, update_curr and entity_tick"
 */
public record Ticks(long periodNs, long leastSliceNs, DurationLaw taken) {

    /** Checks the ranges. */
    public Ticks {
        if (periodNs < 1) {
            throw new IllegalArgumentException("ticks must be >= 1 ns apart: periodNs=" + periodNs);
        }
        if (leastSliceNs < 0) {
            throw new IllegalArgumentException("least slice must be >= 0: leastSliceNs=" + leastSliceNs);
        }
        if (taken.meanNs() > periodNs / 2.0) {
            throw new IllegalArgumentException("ticks must take at most half of the time on average: mean of taken="
                    + taken.meanNs() + " ns, periodNs=" + periodNs);
        }
    }

    /**
     * Ticks that take no time.
     *
     * @param periodNs from one tick to the next, &gt;= 1
     * @param leastSliceNs how long a thread has had its core at least when its slice ends, &gt;= 0
     */
    public Ticks(long periodNs, long leastSliceNs) {
        this(periodNs, leastSliceNs, new Deterministic(0));
    }

    /**
     * The first tick from a moment on.
     *
     * @param ns the moment, counted from some tick
     * @return k {@code periodNs} &gt;= {@code ns} with the least such integer k
     */
    public long firstFrom(long ns) {
        return -Math.floorDiv(-ns, periodNs) * periodNs;
    }

    /**
     * At which tick a slice ends.
     *
     * @param beginNs when it begins, counted from some tick
     * @return the first tick from {@code beginNs + leastSliceNs} on
     */
    public long sliceEnd(long beginNs) {
        return firstFrom(beginNs + leastSliceNs);
    }

    /**
     * What no slice that ticks end is longer than.
     *
     * @return {@code leastSliceNs + periodNs}, nanoseconds
     */
    public long longestSliceNs() {
        return leastSliceNs + periodNs;
    }
}
