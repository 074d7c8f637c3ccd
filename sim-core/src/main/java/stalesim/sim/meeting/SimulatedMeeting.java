package stalesim.sim.meeting;

import java.util.Optional;
import stalesim.model.protocol.Meeting;
import stalesim.sim.collective.Collective;
import stalesim.sim.machine.MeetingPoint;

/** A meeting that has begun: its members, where they wait, and the messages by which they exchange vectors. */
final class SimulatedMeeting {

    private static final long NOT_YET = Long.MAX_VALUE;

    private final long number;
    private final Meeting members;
    private final MeetingPoint point;
    private final Optional<Collective> collective;
    private long fullNs = NOT_YET;

    SimulatedMeeting(long number, Meeting members, MeetingPoint point, Optional<Collective> collective) {
        this.number = number;
        this.members = members;
        this.point = point;
        this.collective = collective;
    }

    long number() {
        return number;
    }

    Meeting members() {
        return members;
    }

    MeetingPoint point() {
        return point;
    }

    Optional<Collective> collective() {
        return collective;
    }

    /** The last member has arrived. */
    void full(long nowNs) {
        fullNs = nowNs;
    }

    /** When the last member arrived; now, if that is still to come. */
    long fullBy(long nowNs) {
        return Math.min(fullNs, nowNs);
    }
}
