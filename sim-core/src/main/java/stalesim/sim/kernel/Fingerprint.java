package stalesim.sim.kernel;

/**
 * A 64-bit hash of a sequence of events: equal for equal sequences, different for others but for a chance of about 2^-64.
 */
final class Fingerprint {

    private static final long TIME = 0x9e37_79b9_7f4a_7c15L;
    private static final long ORDER = 0xbf58_476d_1ce4_e5b9L;
    private static final long TYPE = 0x94d0_49bb_1331_11ebL;

    private Fingerprint() {}

    /** The hash of a sequence and one more event. */
    static long with(long hash, long time, long order, int type) {
        return (Long.rotateLeft(hash, 5) ^ ((time * TIME + order * ORDER) ^ (type * TYPE))) * TIME;
    }

    /** Spreads the hash over all bits. */
    static long finish(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * ORDER;
        return mixed ^ (mixed >>> 29);
    }
}
