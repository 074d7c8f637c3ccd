package stalesim.sim.execution;

import stalesim.model.protocol.Operation;
import stalesim.sim.meeting.MeetingRooms;
import stalesim.sim.worker.Course;
import stalesim.sim.worker.SimulatedWorker;

/** The end of a loop: back to its beginning, or on. Takes no time. */
final class Repetition implements Course {

    private final Operation.Loop loop;
    private final int beginning;
    private final MeetingRooms rooms;

    /**
     * Of a cycle.
     *
     * @param loop how often
     * @param beginning position of its first course in the cycle
     * @param rooms where somebody may wait for who races
     */
    Repetition(Operation.Loop loop, int beginning, MeetingRooms rooms) {
        this.loop = loop;
        this.beginning = beginning;
        this.rooms = rooms;
    }

    @Override
    public void begin(SimulatedWorker worker) {
        if (worker.state().again(loop, rooms.awaited(loop, worker.state()))) {
            worker.goTo(beginning);
        } else {
            worker.next();
        }
    }

    @Override
    public void goOn(SimulatedWorker worker) {
        throw new IllegalStateException("worker " + worker.rank() + " had nothing to wait for");
    }
}
