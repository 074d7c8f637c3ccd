package stalesim.model.machine;

/**
 * The beat of an operating system's clock, at which slices end: a thread that others wait for loses its core at the
 * first tick at which it has had the core for long enough. So a slice that begins at a tick lasts until the next one,
 * and one that begins in between lasts {@code leastSliceNs} to {@code leastSliceNs + periodNs}. After {@code
 * leastSliceNs} it is over before the tick if a thread comes to wait for the core and one of those that wait has had
 * less.
 *
 * @param periodNs from one tick to the next, &gt;= 1
 * @param leastSliceNs how long a thread has had its core at least when a tick or another thread ends its slice, &gt;= 0
 * @see "the Linux kernel's kernel/sched/fair.c, update_curr and entity_tick"
 */
public record Ticks(long periodNs, long leastSliceNs) {

    /** Checks the ranges. */
    public Ticks {
        if (periodNs < 1) {
            throw new IllegalArgumentException("ticks must be >= 1 ns apart: periodNs=" + periodNs);
        }
        if (leastSliceNs < 0) {
            throw new IllegalArgumentException("least slice must be >= 0: leastSliceNs=" + leastSliceNs);
        }
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
