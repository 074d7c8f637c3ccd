package stalesim.model.machine;

/**
 * The beat of an operating system's clock, at which slices end: a thread that others wait for loses its core at the
 * first tick at which it has had the core for long enough. So a slice that begins at a tick lasts until the next one,
 * and one that begins in between lasts {@code leastSliceNs} to {@code leastSliceNs + periodNs}. After {@code
 * leastSliceNs} it is over before the tick if a thread comes to wait for the core and one of those that wait has had
 * less. A tick takes its time from whatever is on a core then, of all cores at the same moment.
 *
 * @param periodNs from one tick to the next, &gt;= 1
 * @param leastSliceNs how long a thread has had its core at least when a tick or another thread ends its slice, &gt;= 0
 * @param takesNs for how long each tick keeps a core from all other work, 0 to {@code periodNs - 1}; 0 as well where
 *     what the work takes already contains it
 * @see "the Linux kernel's kernel/sched/fair.c, update_curr and entity_tick"
 */
public record Ticks(long periodNs, long leastSliceNs, long takesNs) {

    /** Checks the ranges. */
    public Ticks {
        if (periodNs < 1) {
            throw new IllegalArgumentException("ticks must be >= 1 ns apart: periodNs=" + periodNs);
        }
        if (leastSliceNs < 0) {
            throw new IllegalArgumentException("least slice must be >= 0: leastSliceNs=" + leastSliceNs);
        }
        if (takesNs < 0 || takesNs >= periodNs) {
            throw new IllegalArgumentException(
                    "a tick must take >= 0 ns and less than a period: takesNs=" + takesNs + ", periodNs=" + periodNs);
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

    /**
     * What ticks leave of a core's time.
     *
     * @param fromNs the first moment, counted from some tick
     * @param toNs the last moment, counted from the same tick, &gt;= {@code fromNs}
     * @return nanoseconds for work, 0 to {@code toNs - fromNs}
     */
    public long leave(long fromNs, long toNs) {
        return leftUntil(toNs) - leftUntil(fromNs);
    }

    /** Work between tick 0 and a moment, negative if that comes before. */
    private long leftUntil(long ns) {
        long ticks = Math.floorDiv(ns, periodNs);
        return ticks * (periodNs - takesNs) + Math.max(0, ns - ticks * periodNs - takesNs);
    }

    /**
     * When work is done that ticks interrupt.
     *
     * @param beginNs when it begins, counted from some tick
     * @param workNs what it takes without ticks, &gt;= 0
     * @return the first moment from {@code beginNs} on until which {@link #leave} is {@code workNs}
     */
    public long endOf(long beginNs, long workNs) {
        if (workNs == 0) {
            return beginNs;
        }
        long left = periodNs - takesNs;
        // the last nanosecond of the work, and one more
        long last = leftUntil(beginNs) + workNs - 1;
        long ticks = Math.floorDiv(last, left);
        return ticks * periodNs + takesNs + (last - ticks * left) + 1;
    }
}
