package stalesim.sim.machine;

import stalesim.model.machine.DurationSampler;
import stalesim.model.machine.OsCosts;

/** Where a group of threads meets: all but the last to arrive block, and the last wakes them one after the other. */
public final class MeetingPoint {

    private final OsCosts os;
    private final DurationSampler wakeUp;
    private final SimulatedThread[] arrived;
    private int count;

    /**
     * For one meeting after the other of groups of one size.
     *
     * @param os cost of waking another thread
     * @param wakeUp delays from wake-up call to readiness
     * @param size members of the group, &gt;= 1
     */
    public MeetingPoint(OsCosts os, DurationSampler wakeUp, int size) {
        this.os = os;
        this.wakeUp = wakeUp;
        this.arrived = new SimulatedThread[size];
    }

    /**
     * Arrives.
     *
     * @param thread running
     * @return true if it is the last, who must call {@link #dismiss} when its work for the group is done; false if
     *     it has to block
     */
    public boolean arrive(SimulatedThread thread) {
        arrived[count++] = thread;
        return count == arrived.length;
    }

    /** Wakes everybody but the last arrival, who pays for it. */
    public void dismiss() {
        SimulatedThread last = arrived[--count];
        for (int i = 0; i < count; i++) {
            arrived[i].wakeAfter(i * os.wakeOtherNs() + wakeUp.nextNs());
        }
        last.charge(count * os.wakeOtherNs());
        count = 0;
    }
}
