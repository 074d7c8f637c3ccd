package stalesim.exec.worker;

import stalesim.model.protocol.Operation;
import stalesim.model.protocol.OperationKind;

/**
 * Whose turn it is at the shared model among two workers that are measured: one updates and reads while the other
 * computes or waits.
 *
 * <p>So each finds the model as it is in a real run, last written by another core, and never finds anybody there.
 * Waiting spins, and touches nothing that the run shares.
 */
public final class Turns implements Halts {

    /** Most turns of short gradients come sooner. */
    private static final long PATIENCE_NS = 50_000;

    private static final int WORKERS = 2;
    private static final long NEVER = 0;

    /** How many turns each worker has ended; they take them in the order of their ranks. */
    private final PaddedCounters ended = new PaddedCounters(WORKERS);

    /** When each last ended an update, by {@link System#nanoTime}. */
    private final PaddedCounters updatedNs = new PaddedCounters(WORKERS);

    private final Taker[] takers = {new Taker(), new Taker()};
    private volatile boolean closed;

    /** What one worker keeps to itself; confined to its thread. */
    private static final class Taker {
        private final Samples ages = new Samples();
        private long ageNs;
    }

    /**
     * Whether a worker may meet others at the model only in turn: whether they read and update it, and never wait.
     *
     * @param cycle of all workers
     * @return whether two of them can be measured in turn
     */
    public static boolean possible(Iterable<Operation> cycle) {
        boolean reads = false;
        boolean updates = false;
        for (Operation operation : cycle) {
            switch (operation.kind()) {
                case READ -> reads = true;
                case UPDATE -> updates = true;
                case COMPUTE, LOCAL -> {}
                default -> {
                    return false;
                }
            }
        }
        return reads && updates;
    }

    /** Waits for a worker's turn before it updates. */
    @Override
    @SuppressWarnings("ThreadPriorityCheck") // on a busy machine the other one may need this very core
    public boolean await(Operation next, int rank) {
        if (next.kind() != OperationKind.UPDATE) {
            return false;
        }
        long patientUntil = System.nanoTime() + PATIENCE_NS;
        while (!isTurnOf(rank) && !closed) {
            if (System.nanoTime() < patientUntil) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
        long otherNs = updatedNs.get(WORKERS - 1 - rank);
        takers[rank].ageNs = otherNs == NEVER ? -1 : Math.max(0, System.nanoTime() - otherNs);
        return true;
    }

    /** Ends a worker's turn after it has read. */
    @Override
    public void endAfter(Operation done, int rank) {
        if (done.kind() == OperationKind.UPDATE) {
            takers[rank].ages.add(takers[rank].ageNs);
            updatedNs.set(rank, System.nanoTime());
        }
        if (done.kind() == OperationKind.READ && isTurnOf(rank)) {
            ended.incrementRelease(rank);
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    /**
     * How long ago the other worker had updated when each of a worker's updates began that it has ended.
     *
     * @param rank of the worker, whose thread has ended
     * @return in their order; -1 where the other one had not updated yet
     */
    public Samples ages(int rank) {
        return takers[rank].ages;
    }

    private boolean isTurnOf(int rank) {
        return ended.sumAcquire() % WORKERS == rank;
    }
}
