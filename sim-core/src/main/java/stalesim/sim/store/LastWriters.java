package stalesim.sim.store;

/**
 * Which cores were the last to write the shared model, and so have it in their caches. Single-threaded.
 *
 * <p>A vector that is written in place is in the cache of the last writer. Where updates are published, an update
 * writes into a vector that was let go two publications ago: it is in a core's cache alone if that core made both.
 */
final class LastWriters {

    private static final int NOBODY = -1;

    private int last = NOBODY;
    private int lastButOne = NOBODY;

    /** Takes note of an update that a core has just finished. */
    void wrote(int core) {
        lastButOne = last;
        last = core;
    }

    /** Whether a vector that is written in place has to come from the cache of another core; not if nobody wrote. */
    boolean isElsewhere(int core) {
        return isOther(last, core);
    }

    /** Whether the vector that a core would write to publish an update has to come from the cache of another one. */
    boolean spareIsElsewhere(int core) {
        return isOther(last, core) || isOther(lastButOne, core);
    }

    private static boolean isOther(int writer, int core) {
        return writer != NOBODY && writer != core;
    }
}
