package stalesim.model.machine;

/**
 * How much slower a core is for a while after it was idle, or after its thread has roused another core that was:
 * caches, the core's clock and, where cores are virtual, their host have turned to others meanwhile.
 *
 * @param factor how many times as long a gradient takes that begins there meanwhile, &gt; 0
 * @param forNs how long after, nanoseconds, &gt;= 0
 */
public record SlowAfterRest(double factor, long forNs) {

    /** As long as a slice of Linux, for which a host may let others on: what holds where nothing is stated. */
    public static final long USUAL_NS = 4_000_000;

    /** Cores that are as fast after a rest as before. */
    public static final SlowAfterRest NEVER = new SlowAfterRest(1, USUAL_NS);

    /** Checks the ranges. */
    public SlowAfterRest {
        if (!(factor > 0) || factor == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("a factor must be > 0 and finite: factor=" + factor);
        }
        if (forNs < 0) {
            throw new IllegalArgumentException("a time must be >= 0: forNs=" + forNs);
        }
    }
}
