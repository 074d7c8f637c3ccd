package stalesim.model.duration;

/** Durations that are drawn as numbers with a fraction, as the whole nanoseconds in which all clocks count. */
public final class Nanoseconds {

    private Nanoseconds() {}

    /**
     * The nearest whole number, of two the greater, by an addition and a conversion, where {@link Math#round(double)}
     * takes the number to pieces and a draw 2 ns longer. Equal to that but for the number just below 1/2 and, beyond 52
     * days, for odd numbers, which may become the next one.
     *
     * @param ns &gt;= 0, not NaN
     * @return nanoseconds, at most {@link Long#MAX_VALUE}
     */
    public static long nearest(double ns) {
        return (long) (ns + 0.5);
    }
}
