package stalesim.sim.store;

/** Which core was the last to write the shared model, and so has it in its cache. Single-threaded. */
final class LastWriter {

    private static final int NOBODY = -1;

    private int core = NOBODY;

    /** Takes note of an update that a core has just finished. */
    void isCore(int physicalCore) {
        core = physicalCore;
    }

    /** Whether it was one other than a core; not while nobody has written. */
    boolean isOtherThan(int physicalCore) {
        return core != NOBODY && core != physicalCore;
    }
}
