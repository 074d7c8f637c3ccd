package stalesim.sim.trace;

/** What a thread is busy with during a span of time. */
public enum Activity {
    /** Nothing that is shown: has not begun, takes no part, has finished. */
    NOTHING("nothing"),
    /** Takes a view of the shared model. */
    READ("read"),
    /** Computes a gradient, or waits for a core to do so. */
    COMPUTE("compute"),
    /** Applies its gradient to the shared model. */
    UPDATE("update"),
    /** Tries for a lock that is taken, on its core. */
    SPIN("spin"),
    /** Blocked for a lock; ends when it owns the lock or has been woken in vain. */
    WAIT_FOR_LOCK("wait for lock"),
    /** Sleeps until its pace is kept. */
    SLEEP("sleep"),
    /** Combines the vectors of its group. */
    COMBINE("combine"),
    /** Waits, spinning or blocked, for the others of its group. */
    MEETING("meeting"),
    /** Waits, spinning or blocked, for its neighbours or for their messages. */
    GOSSIP("wait for neighbours"),
    /** Waits for slower workers. */
    AWAIT("wait for slower"),
    /** Changes what only it sees. */
    LOCAL("local"),
    /** Between two cycles. */
    GAP("gap"),
    /** Has failed and is repaired. */
    REPAIR("repair"),
    /** Its gradient is on the way to the servers. */
    SEND("send message"),
    /** The model is on the way from the servers. */
    RECEIVE("receive message"),
    /** Vectors are on the way between the members of its group, or it waits for them to begin. */
    EXCHANGE("exchange messages");

    private final String label;

    Activity(String label) {
        this.label = label;
    }

    /**
     * The name that people read.
     *
     * @return a few lower-case words
     */
    public String label() {
        return label;
    }
}
