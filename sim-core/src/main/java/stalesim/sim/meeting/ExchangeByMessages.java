package stalesim.sim.meeting;

import stalesim.model.protocol.Operation;
import stalesim.model.protocol.OperationKind;
import stalesim.sim.worker.Course;
import stalesim.sim.worker.Phase;
import stalesim.sim.worker.SimulatedWorker;
import stalesim.sim.worker.WorkerCosts;

/**
 * An exchange over the network, whose result is known when the last has arrived, though it reaches each member at a
 * time of its own; each then combines what has come.
 */
final class ExchangeByMessages implements Course {

    private static final int EXCHANGE = WorkerCosts.row(OperationKind.EXCHANGE);

    private final Operation.Exchange exchange;
    private final MeetingRooms rooms;

    ExchangeByMessages(Operation.Exchange exchange, MeetingRooms rooms) {
        this.exchange = exchange;
        this.rooms = rooms;
    }

    @Override
    public void begin(SimulatedWorker worker) {
        worker.startsNow();
        SimulatedMeeting meeting = rooms.enter(exchange, worker.state());
        if (meeting.point().arriveUnseen()) {
            meeting.full(worker.nowNs());
            rooms.complete(meeting);
        }
        worker.enter(Phase.COLLECTIVE);
        meeting.collective().orElseThrow().join(worker.rank(), type -> worker.resume(), 0);
    }

    @Override
    public void goOn(SimulatedWorker worker) {
        if (worker.phase() == Phase.COLLECTIVE) {
            worker.hasWaited();
            bookMessages(worker);
            worker.work(Phase.RECEIVED, worker.nextNs(EXCHANGE));
        } else {
            worker.next();
        }
    }

    @Override
    public void breakOff(SimulatedWorker worker) {
        if (worker.phase() == Phase.COLLECTIVE) {
            bookMessages(worker);
        } else {
            Course.super.breakOff(worker);
        }
    }

    private void bookMessages(SimulatedWorker worker) {
        worker.bookMessages(rooms.lastOf(worker.rank()).fullBy(worker.nowNs()));
    }
}
