package stalesim.exec.worker;

import stalesim.model.protocol.Operation;
import stalesim.model.protocol.OperationKind;

/**
 * Whose turn it is at the shared model among two workers that are measured: one updates and reads while the other
 * computes or waits.
 *
 * <p>So each finds the model as it is in a real run, last written by another core, and never finds anybody there. A
 * lone worker's turn never ends, and costs it nothing. Waiting spins, and touches nothing that the run shares.
 */
public final class Turns {

    /** Most turns of short gradients come sooner. */
    private static final long PATIENCE_NS = 50_000;

    private final int workers;
    /** How many turns each worker has ended; they take them in the order of their ranks. */
    private final PaddedCounters ended;

    private volatile boolean closed;

    /**
     * The turn of rank 0.
     *
     * @param workers 1 or 2
     */
    Turns(int workers) {
        this.workers = workers;
        ended = new PaddedCounters(workers);
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

    /**
     * Waits for a worker's turn before it updates.
     *
     * @param next what it does next
     * @param rank of the worker, on its own thread
     * @return whether there was anything to wait for
     */
    @SuppressWarnings("ThreadPriorityCheck") // on a busy machine the other one may need this very core
    public boolean await(Operation next, int rank) {
        if (workers == 1 || next.kind() != OperationKind.UPDATE) {
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
        return true;
    }

    /**
     * Ends a worker's turn after it has read.
     *
     * @param done what it has just done
     * @param rank of the worker, on its own thread
     */
    public void endAfter(Operation done, int rank) {
        if (workers > 1 && done.kind() == OperationKind.READ && isTurnOf(rank)) {
            ended.incrementRelease(rank);
        }
    }

    /** Nobody waits for a turn any more. */
    public void close() {
        closed = true;
    }

    private boolean isTurnOf(int rank) {
        return ended.sumAcquire() % workers == rank;
    }
}
