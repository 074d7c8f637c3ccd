package stalesim.sim.execution;

import stalesim.sim.trace.Activity;

/** What a simulated worker is in the middle of, and how traces call it. */
enum Phase {
    START(Activity.NOTHING),
    SPINNING(Activity.SPIN),
    BLOCKED(Activity.WAIT_FOR_LOCK),
    READING(Activity.READ),
    COMPUTING(Activity.COMPUTE),
    SLEEPING(Activity.SLEEP),
    UPDATING(Activity.UPDATE),
    ATTEMPTING(Activity.UPDATE),
    COMBINING(Activity.COMBINE),
    MEETING(Activity.MEETING),
    POSTING(Activity.SEND),
    GOSSIPING(Activity.GOSSIP),
    MIXING(Activity.COMBINE),
    AWAITING(Activity.AWAIT),
    LOCAL(Activity.LOCAL),
    GAP(Activity.GAP),
    REPAIR(Activity.REPAIR),
    SENDING(Activity.SEND),
    RECEIVING(Activity.RECEIVE),
    COLLECTIVE(Activity.EXCHANGE),
    RECEIVED(Activity.COMBINE),
    HANDING_OVER(Activity.SEND),
    OPENING(Activity.RECEIVE);

    private final Activity activity;

    Phase(Activity activity) {
        this.activity = activity;
    }

    Activity activity() {
        return activity;
    }
}
