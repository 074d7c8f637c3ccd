package stalesim.scenario.read.law;

import stalesim.scenario.file.Range;

/** How scenarios state times: numbers of microseconds, without a unit. */
public final class Microseconds {

    private static final double NS = 1000;
    /** A hundred days and more: what takes longer is a typing error, and sums of it leave the clock's range. */
    private static final double MOST = 1e13;

    /** Times that may be nothing. */
    public static final Range ANY = Range.atLeast(0, MOST);

    /** Times that the clock, which counts nanoseconds, can tell from nothing. */
    public static final Range FROM_1_NS = Range.atLeast(1 / NS, MOST);

    /** Mean times. */
    static final Range POSITIVE = new Range(0, false, MOST);

    private Microseconds() {}

    /**
     * What the clock counts.
     *
     * @param us a time, microseconds
     * @return the same, whole nanoseconds
     */
    public static long toNs(double us) {
        return Math.round(toExactNs(us));
    }

    /**
     * Of laws, whose figures need not be whole.
     *
     * @param us a time, microseconds
     * @return the same, nanoseconds
     */
    static double toExactNs(double us) {
        return us * NS;
    }

    /**
     * For messages about what was stated.
     *
     * @param ns a time, nanoseconds
     * @return the same, microseconds
     */
    public static double ofNs(long ns) {
        return ns / NS;
    }
}
