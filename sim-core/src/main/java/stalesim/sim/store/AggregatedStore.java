package stalesim.sim.store;

import java.util.OptionalLong;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.OperationKind;
import stalesim.sim.machine.Mutex;
import stalesim.sim.meeting.Turnstile;
import stalesim.sim.worker.Course;
import stalesim.sim.worker.Phase;
import stalesim.sim.worker.SimulatedWorker;
import stalesim.sim.worker.WorkerCosts;

/**
 * One vector on a server. Where the server is at hand its work is that of its senders, and one lock serialises it;
 * otherwise a worker hands its message to the network, or opens what has come over it, and waits for nobody.
 */
public final class AggregatedStore implements SharedStore {

    private static final int SEND = WorkerCosts.row(OperationKind.SEND);
    private static final int RECEIVE = WorkerCosts.row(OperationKind.RECEIVE);

    private final SimulatedServer server;
    private final Mutex mutex;
    private final Turnstile turnstile;

    /**
     * Of a run.
     *
     * @param server that has handled no message
     * @param mutex free
     * @param turnstile is told of every message that a worker has sent
     */
    public AggregatedStore(SimulatedServer server, Mutex mutex, Turnstile turnstile) {
        this.server = server;
        this.mutex = mutex;
        this.turnstile = turnstile;
    }

    @Override
    public Course send(Operation.Send send) {
        return course(new HandOver(send));
    }

    @Override
    public Course receive(Operation.Receive receive) {
        return new Poll(course(new Opening(receive)));
    }

    private Course course(Access access) {
        return server.atHand() ? new LockedAccess(mutex, access) : new FreeAccess(access);
    }

    @Override
    public float[] parameters() {
        return server.parameters();
    }

    @Override
    public OptionalLong gradients() {
        return OptionalLong.of(server.gradients());
    }

    /** Packs a message and hands it over. */
    private final class HandOver implements Access {
        private final Operation.Send send;

        HandOver(Operation.Send send) {
            this.send = send;
        }

        @Override
        public void begin(SimulatedWorker worker) {
            worker.work(Phase.HANDING_OVER, worker.nextNs(SEND));
        }

        @Override
        public void complete(SimulatedWorker worker) {
            server.send(send, worker);
            turnstile.completed(worker);
        }
    }

    /** Takes a broadcast. */
    private final class Opening implements Access {
        private final Operation.Receive receive;

        Opening(Operation.Receive receive) {
            this.receive = receive;
        }

        @Override
        public void begin(SimulatedWorker worker) {
            worker.work(Phase.OPENING, worker.nextNs(RECEIVE));
        }

        @Override
        public void complete(SimulatedWorker worker) {
            server.receive(receive, worker.state());
        }
    }

    /** Looks, which is free, whether there is a broadcast to take. */
    private final class Poll implements Course {
        private final Course opening;

        Poll(Course opening) {
            this.opening = opening;
        }

        @Override
        public void begin(SimulatedWorker worker) {
            if (server.hasNews(worker.state())) {
                opening.begin(worker);
            } else {
                worker.next();
            }
        }

        @Override
        public void goOn(SimulatedWorker worker) {
            opening.goOn(worker);
        }
    }
}
