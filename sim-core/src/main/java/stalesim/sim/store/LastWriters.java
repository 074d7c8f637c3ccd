package stalesim.sim.store;

import static stalesim.sim.worker.WorkerCosts.AT_HAND;

/**
 * Which cores were the last to write the shared model, and so have it in their caches, and when. Single-threaded.
 *
 * <p>A vector that is written in place is in the cache of the last writer. Where updates are published, an update
 * writes into a vector that was let go two publications ago: it is in a core's cache alone if that core made both.
 */
final class LastWriters {

    private static final int NOBODY = -1;

    private int last = NOBODY;
    private int lastButOne = NOBODY;
    private long lastNs;
    private long lastButOneNs;

    /** Takes note of an update that a core has finished at a time, nanoseconds. */
    void wrote(int core, long nowNs) {
        lastButOne = last;
        lastButOneNs = lastNs;
        last = core;
        lastNs = nowNs;
    }

    /** How long ago another core has written the latest vector; at hand if none did, or nobody. */
    long ageNs(int core, long nowNs) {
        return isOther(last, core) ? nowNs - lastNs : AT_HAND;
    }

    /** How long ago another core has written one of the vectors that are needed to publish an update, or at hand. */
    long spareAgeNs(int core, long nowNs) {
        if (isOther(last, core)) {
            return nowNs - lastNs;
        }
        return isOther(lastButOne, core) ? nowNs - lastButOneNs : AT_HAND;
    }

    private static boolean isOther(int writer, int core) {
        return writer != NOBODY && writer != core;
    }
}
