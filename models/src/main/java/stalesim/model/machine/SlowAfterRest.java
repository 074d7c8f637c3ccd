package stalesim.model.machine;

/**
 * How much slower a core is for a while after it was idle, or after it has roused another core that was: caches, the
 * core's clock and, where cores are virtual, their host have turned to others meanwhile. A host may make a thread that
 * rouses another core pay more, until its own core changes to another thread.
 *
 * @param factor how many times as long a gradient takes that begins meanwhile, &gt; 0
 * @param rousingFactor the same of a thread that has roused another core, and has kept its own since, &gt; 0
 * @param forNs how long after, nanoseconds, &gt;= 0
 */
public record SlowAfterRest(double factor, double rousingFactor, long forNs) {

    /** As long as a slice of Linux, for which a host may let others on: what holds where nothing is stated. */
    public static final long USUAL_NS = 4_000_000;

    /** Cores that are as fast after a rest as before. */
    public static final SlowAfterRest NEVER = new SlowAfterRest(1, USUAL_NS);

    /** Checks the ranges. */
    public SlowAfterRest {
        checkFactor(factor);
        checkFactor(rousingFactor);
        if (forNs < 0) {
            throw new IllegalArgumentException("a time must be >= 0: forNs=" + forNs);
        }
    }

    /**
     * The same for both.
     *
     * @param factor how many times as long a gradient takes, &gt; 0
     * @param forNs how long after, nanoseconds, &gt;= 0
     */
    public SlowAfterRest(double factor, long forNs) {
        this(factor, factor, forNs);
    }

    private static void checkFactor(double factor) {
        if (!(factor > 0) || factor == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("a factor must be > 0 and finite: factor=" + factor);
        }
    }

    /**
     * How many times as long a gradient takes that begins now.
     *
     * @param sinceNs how long ago its core was idle or roused another one, whichever came last, nanoseconds
     * @param roused whether its own thread has roused a core, and has kept its own since
     * @return 1 if that was too long ago to matter
     */
    public double factor(long sinceNs, boolean roused) {
        if (sinceNs > forNs) {
            return 1;
        }
        return roused ? rousingFactor : factor;
    }
}
