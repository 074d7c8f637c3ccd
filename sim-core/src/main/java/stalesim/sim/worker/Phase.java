package stalesim.sim.worker;

import stalesim.model.result.TimeCategory;
import stalesim.sim.trace.Activity;

/** What a simulated worker is in the middle of, how traces call it, and where its time counts. */
public enum Phase {
    /** Before the first cycle, or between two of them while the worker does not take part. */
    START(Activity.NOTHING, TimeCategory.AWAY),
    /** Between two cycles. */
    GAP(Activity.GAP, TimeCategory.GAP),
    /** Computes a gradient. */
    COMPUTING(Activity.COMPUTE, TimeCategory.COMPUTE),
    /** Lets the time pass that a paced gradient has left. */
    SLEEPING(Activity.SLEEP, TimeCategory.COMPUTE),
    /** Has failed. */
    REPAIR(Activity.REPAIR, TimeCategory.AWAY),
    /** Changes what it alone sees. */
    LOCAL(Activity.LOCAL, TimeCategory.ACCESS),
    /** For good; its time is over. */
    FINISHED(Activity.NOTHING, TimeCategory.AWAY),
    /** Tries to get the lock, on its core. */
    SPINNING(Activity.SPIN, TimeCategory.LOCK),
    /** Waits for the lock. */
    BLOCKED(Activity.WAIT_FOR_LOCK, TimeCategory.LOCK),
    /** Copies the shared model, or a block of it. */
    READING(Activity.READ, TimeCategory.ACCESS),
    /** Changes the shared model, or a block of it. */
    UPDATING(Activity.UPDATE, TimeCategory.ACCESS),
    /** Does what an access to the model needs before its critical part: finds a vector to write to, or the lock. */
    PREPARING(Activity.UPDATE, TimeCategory.ACCESS),
    /** Makes the next vector, to publish it. */
    ATTEMPTING(Activity.UPDATE, TimeCategory.ACCESS),
    /** Its gradient is on its way to the parameter servers. */
    SENDING(Activity.SEND, TimeCategory.NETWORK),
    /** Its view is on its way from the parameter servers. */
    RECEIVING(Activity.RECEIVE, TimeCategory.NETWORK),
    /** Hands a message to the server, or applies it where the server is at hand. */
    HANDING_OVER(Activity.SEND, TimeCategory.ACCESS),
    /** Takes a broadcast. */
    OPENING(Activity.RECEIVE, TimeCategory.ACCESS),
    /** Waits for its group. */
    MEETING(Activity.MEETING, TimeCategory.BARRIER),
    /** Combines the vectors of its group, for all. */
    COMBINING(Activity.COMBINE, TimeCategory.ACCESS),
    /** Exchanges messages with its group. */
    COLLECTIVE(Activity.EXCHANGE, TimeCategory.NETWORK),
    /** Combines what has come over the network. */
    RECEIVED(Activity.COMBINE, TimeCategory.ACCESS),
    /** Posts a vector for its neighbours. */
    POSTING(Activity.SEND, TimeCategory.ACCESS),
    /** Waits for its neighbours' posts. */
    GOSSIPING(Activity.GOSSIP, TimeCategory.BARRIER),
    /** Waits for its neighbours' messages. */
    HEARING(Activity.GOSSIP, TimeCategory.NETWORK),
    /** Adds up what it has heard. */
    MIXING(Activity.COMBINE, TimeCategory.ACCESS),
    /** Waits at a gate for other workers. */
    AWAITING(Activity.AWAIT, TimeCategory.BARRIER),
    /** Waits at a gate of a regulator. */
    PUT_ASIDE(Activity.AWAIT, TimeCategory.AWAY);

    private final Activity activity;
    private final int row;

    Phase(Activity activity, TimeCategory category) {
        this.activity = activity;
        row = TimeLedger.row(category);
    }

    /**
     * How traces call it.
     *
     * @return an activity
     */
    public Activity activity() {
        return activity;
    }

    /**
     * Where its time counts.
     *
     * @return the row of its category in a {@link TimeLedger}
     */
    public int row() {
        return row;
    }
}
