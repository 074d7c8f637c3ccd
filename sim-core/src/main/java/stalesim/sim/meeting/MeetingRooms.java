package stalesim.sim.meeting;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import stalesim.model.protocol.Meeting;
import stalesim.model.protocol.Meetings;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.WorkerState;
import stalesim.sim.collective.SimulatedNetwork;
import stalesim.sim.machine.MeetingPoint;
import stalesim.sim.worker.Course;

/** Where the workers of one run meet their groups. A room is opened by the first to come and closed by the last. */
public final class MeetingRooms {

    private final WorkerState[] states;
    private final Meetings meetings;
    private final long spinNs;
    private final Optional<SimulatedNetwork> network;
    private final Map<Long, SimulatedMeeting> open = new HashMap<>();
    /** The meeting that each worker came to last. */
    private final SimulatedMeeting[] last;

    /**
     * Without a meeting.
     *
     * @param states of all workers, by rank
     * @param spinNs how long a worker that waits keeps its core before it blocks
     * @param network over which they exchange vectors, if there is one
     */
    public MeetingRooms(WorkerState[] states, long spinNs, Optional<SimulatedNetwork> network) {
        this.states = states;
        meetings = new Meetings(states);
        this.spinNs = spinNs;
        this.network = network;
        last = new SimulatedMeeting[states.length];
    }

    /**
     * Meets a group and receives what its members' vectors combine to.
     *
     * @param exchange who meets whom, and what they combine
     * @return its course, on one machine or over the network
     */
    public Course exchange(Operation.Exchange exchange) {
        return network.isPresent() ? new ExchangeByMessages(exchange, this) : new ExchangeAtPoint(exchange, this);
    }

    /**
     * Whether somebody waits already where a raced loop leads to: such a meeting has been opened.
     *
     * @param loop at whose end a worker is
     * @param worker who asks
     * @return false for a loop that is not raced
     */
    public boolean awaited(Operation.Loop loop, WorkerState worker) {
        return loop.race().isPresent() && open.containsKey(Meeting.number(loop.race().get(), worker, states.length));
    }

    /** Brings a worker to where its group meets in its present round. */
    SimulatedMeeting enter(Operation.Exchange exchange, WorkerState worker) {
        SimulatedMeeting meeting = open.computeIfAbsent(
                Meeting.number(exchange, worker, states.length),
                number -> open(number, meetings.next(exchange, worker)));
        last[worker.rank()] = meeting;
        return meeting;
    }

    private SimulatedMeeting open(long number, Meeting members) {
        return new SimulatedMeeting(
                number,
                members,
                new MeetingPoint(members.size(), spinNs),
                network.map(found -> found.collective(members.ranks())));
    }

    /** The meeting that a worker came to last. */
    SimulatedMeeting lastOf(int rank) {
        return last[rank];
    }

    /** Gives the members what their vectors combine to. */
    void complete(SimulatedMeeting meeting) {
        meeting.members().complete(new float[states[0].view().length]);
        open.remove(meeting.number());
    }
}
