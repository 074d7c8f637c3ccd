package stalesim.scenario.times;

/** Units of times in files. */
public enum TimeUnits {
    /** Nanoseconds. */
    NS("ns", 1),
    /** Microseconds. */
    US("us", 1e3),
    /** Milliseconds. */
    MS("ms", 1e6),
    /** Seconds. */
    S("s", 1e9);

    private final String label;
    private final double ns;

    TimeUnits(String label, double ns) {
        this.label = label;
        this.ns = ns;
    }

    /**
     * The name in scenario files.
     *
     * @return its symbol
     */
    public String label() {
        return label;
    }

    /**
     * Converts a duration.
     *
     * @param value in this unit
     * @return nanoseconds, rounded
     */
    public long toNs(double value) {
        return Math.round(value * ns);
    }
}
