package stalesim.scenario.times;

/** What all files of durations have in common. */
final class Durations {

    /** A hundred days and more: what takes longer is a wrong unit, and sums of it leave the clock's range. */
    static final long MOST_NS = 10_000_000_000_000_000L;

    static final String MOST_TEXT = "1e13 us";

    private Durations() {}
}
