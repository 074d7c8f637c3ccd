package stalesim.sim.execution;

import stalesim.model.result.TimeCategory;
import stalesim.sim.trace.Activity;

/** What a simulated worker is in the middle of, how traces call it, and where its time counts. */
enum Phase {
    START(Activity.NOTHING, TimeCategory.AWAY),
    SPINNING(Activity.SPIN, TimeCategory.LOCK),
    BLOCKED(Activity.WAIT_FOR_LOCK, TimeCategory.LOCK),
    READING(Activity.READ, TimeCategory.ACCESS),
    COMPUTING(Activity.COMPUTE, TimeCategory.COMPUTE),
    SLEEPING(Activity.SLEEP, TimeCategory.COMPUTE),
    UPDATING(Activity.UPDATE, TimeCategory.ACCESS),
    PREPARING(Activity.UPDATE, TimeCategory.ACCESS),
    ATTEMPTING(Activity.UPDATE, TimeCategory.ACCESS),
    COMBINING(Activity.COMBINE, TimeCategory.ACCESS),
    MEETING(Activity.MEETING, TimeCategory.BARRIER),
    POSTING(Activity.SEND, TimeCategory.ACCESS),
    GOSSIPING(Activity.GOSSIP, TimeCategory.BARRIER),
    HEARING(Activity.GOSSIP, TimeCategory.NETWORK),
    MIXING(Activity.COMBINE, TimeCategory.ACCESS),
    AWAITING(Activity.AWAIT, TimeCategory.BARRIER),
    PUT_ASIDE(Activity.AWAIT, TimeCategory.AWAY),
    LOCAL(Activity.LOCAL, TimeCategory.ACCESS),
    GAP(Activity.GAP, TimeCategory.GAP),
    REPAIR(Activity.REPAIR, TimeCategory.AWAY),
    SENDING(Activity.SEND, TimeCategory.NETWORK),
    RECEIVING(Activity.RECEIVE, TimeCategory.NETWORK),
    COLLECTIVE(Activity.EXCHANGE, TimeCategory.NETWORK),
    RECEIVED(Activity.COMBINE, TimeCategory.ACCESS),
    HANDING_OVER(Activity.SEND, TimeCategory.ACCESS),
    OPENING(Activity.RECEIVE, TimeCategory.ACCESS),
    /** For good; its time is over. */
    FINISHED(Activity.NOTHING, TimeCategory.AWAY);

    private final Activity activity;
    private final int row;

    Phase(Activity activity, TimeCategory category) {
        this.activity = activity;
        row = TimeLedger.row(category);
    }

    Activity activity() {
        return activity;
    }

    /** Of its category in a ledger. */
    int row() {
        return row;
    }
}
