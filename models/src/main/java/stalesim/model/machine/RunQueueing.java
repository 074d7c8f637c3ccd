package stalesim.model.machine;

/** In how many queues threads wait for the cores of a machine. */
public enum RunQueueing {
    /** In one for all: nobody waits while a core is idle. */
    COMMON("common"),
    /**
     * In one for each core, as with Linux: a woken thread goes to an idle core or, if there is none, where it was last
     * or to its waker's core, and a core that is idle fetches nobody who waits for another one before a slice is over.
     * At the end of a slice a thread moves if that brings lengths nearer to each other.
     */
    PER_CORE("per-core"),
    /**
     * The same, but a woken thread goes back to its own core even if that is busy and another one idle, and at the end
     * of a slice nobody moves but whom another core has fetched.
     */
    STICKY("sticky");

    private final String label;

    RunQueueing(String label) {
        this.label = label;
    }

    /**
     * As scenarios and calibrations write it.
     *
     * @return its name
     */
    public String label() {
        return label;
    }
}
