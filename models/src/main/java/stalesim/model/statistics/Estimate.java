package stalesim.model.statistics;

/**
 * A measured number with its uncertainty.
 *
 * @param name what was measured
 * @param unit of all three numbers of the interval, {@code ns} or {@code ratio}
 * @param interval of the mean over independent measurements; unbounded if there was one
 */
public record Estimate(String name, String unit, Interval interval) {

    /** Unit of durations. */
    public static final String NANOSECONDS = "ns";

    /** Unit of what has none. */
    public static final String RATIO = "ratio";

    /** Confidence level of every estimate's interval. */
    public static final double LEVEL = 0.95;

    /**
     * From one value a measurement: the interval of their mean at {@link #LEVEL}.
     *
     * @param name what was measured
     * @param unit of the values
     * @param values n &gt;= 1 independent values, such as one a calibration pass; not changed
     * @return the estimate; unbounded for n = 1
     * @throws IllegalArgumentException if there are no values
     */
    public static Estimate ofMean(String name, String unit, double... values) {
        return new Estimate(name, unit, Interval.ofMean(values, LEVEL));
    }

    /**
     * Whether it is known how far off it may be.
     *
     * @return false if there was one measurement alone
     */
    public boolean bounded() {
        return !Double.isNaN(interval.halfWidth());
    }
}
