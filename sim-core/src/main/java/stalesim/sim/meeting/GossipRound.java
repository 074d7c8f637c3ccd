package stalesim.sim.meeting;

import stalesim.model.protocol.Operation;
import stalesim.model.protocol.OperationKind;
import stalesim.sim.worker.Course;
import stalesim.sim.worker.Phase;
import stalesim.sim.worker.SimulatedWorker;
import stalesim.sim.worker.WorkerCosts;

/**
 * One round of gossip: a worker posts its vector, waits for its neighbours' of the same round, and adds them up.
 *
 * <p>A worker alone copies one vector and adds one; with h to hear, itself included, it copies one and adds h.
 */
final class GossipRound implements Course {

    private static final int GOSSIP = WorkerCosts.row(OperationKind.GOSSIP);

    private final Operation.Gossip gossip;
    private final GossipBoard board;
    /** By rank, how long the present round would take a worker alone. */
    private final long[] aloneNs;

    GossipRound(Operation.Gossip gossip, GossipBoard board, int workers) {
        this.gossip = gossip;
        this.board = board;
        aloneNs = new long[workers];
    }

    @Override
    public void begin(SimulatedWorker worker) {
        long ns = worker.nextNs(GOSSIP);
        aloneNs[worker.rank()] = ns;
        worker.work(Phase.POSTING, ns / 2);
    }

    @Override
    public void goOn(SimulatedWorker worker) {
        switch (worker.phase()) {
            case POSTING -> post(worker);
            case MIXING -> {
                board.mix(worker.state());
                worker.next();
            }
            default -> hear(worker);
        }
    }

    private void post(SimulatedWorker worker) {
        worker.startsNow();
        worker.enter(board.byMessages() ? Phase.HEARING : Phase.GOSSIPING);
        if (board.post(gossip, worker)) {
            mix(worker);
        }
    }

    private void hear(SimulatedWorker worker) {
        if (board.heardAll(worker)) {
            worker.hasWaited();
            if (worker.phase() == Phase.HEARING) {
                bookMessages(worker);
            }
            mix(worker);
        }
    }

    private void mix(SimulatedWorker worker) {
        long ns = aloneNs[worker.rank()];
        worker.work(Phase.MIXING, (ns - ns / 2) * board.heard(worker.state()));
    }

    @Override
    public void breakOff(SimulatedWorker worker) {
        if (worker.phase() == Phase.HEARING) {
            bookMessages(worker);
        } else {
            Course.super.breakOff(worker);
        }
    }

    private void bookMessages(SimulatedWorker worker) {
        worker.bookMessages(board.lastPostBy(worker.nowNs(), worker.state()));
    }
}
