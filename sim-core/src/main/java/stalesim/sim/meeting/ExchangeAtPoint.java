package stalesim.sim.meeting;

import stalesim.model.protocol.Operation;
import stalesim.model.protocol.OperationKind;
import stalesim.sim.worker.Course;
import stalesim.sim.worker.Phase;
import stalesim.sim.worker.SimulatedWorker;
import stalesim.sim.worker.WorkerCosts;

/** An exchange within one machine: all wait for the last, who combines everybody's vectors and wakes the others. */
final class ExchangeAtPoint implements Course {

    private static final int EXCHANGE = WorkerCosts.row(OperationKind.EXCHANGE);

    private final Operation.Exchange exchange;
    private final MeetingRooms rooms;

    ExchangeAtPoint(Operation.Exchange exchange, MeetingRooms rooms) {
        this.exchange = exchange;
        this.rooms = rooms;
    }

    @Override
    public void begin(SimulatedWorker worker) {
        worker.startsNow();
        SimulatedMeeting meeting = rooms.enter(exchange, worker.state());
        if (meeting.point().arrive(worker)) {
            worker.work(Phase.COMBINING, worker.nextNs(EXCHANGE) * meeting.members().size());
        } else {
            worker.enter(Phase.MEETING);
        }
    }

    @Override
    public void goOn(SimulatedWorker worker) {
        SimulatedMeeting meeting = rooms.lastOf(worker.rank());
        if (worker.phase() == Phase.COMBINING) {
            rooms.complete(meeting);
            meeting.point().dismiss(worker);
            worker.next();
        } else if (meeting.point().isOver(worker)) {
            worker.hasWaited();
            worker.next();
        }
    }
}
