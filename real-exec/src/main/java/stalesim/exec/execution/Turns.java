package stalesim.exec.execution;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.OperationKind;

/**
 * Whose turn it is at the shared model among two workers that are measured: one updates and reads while the other
 * computes or waits.
 *
 * <p>So each finds the model as it is in a real run, last written by another core, and never finds anybody there. A
 * lone worker's turn never ends. Waiting spins, and touches nothing that the run shares.
 */
final class Turns {

    private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int PADDING = 16;
    private static final long OVER = -1;

    /** Most turns of short gradients come sooner. */
    private static final long PATIENCE_NS = 50_000;

    private final int workers;
    /** The rank whose turn it is, or {@link #OVER}, with a cache line to itself. */
    private final long[] turn = new long[2 * PADDING];

    /**
     * The turn of rank 0.
     *
     * @param workers 1 or 2
     */
    Turns(int workers) {
        this.workers = workers;
    }

    /** Whether a worker may meet others at the model only in turn: whether they read and update it, and never wait. */
    static boolean possible(Iterable<Operation> cycle) {
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

    /** Waits for a worker's turn before it updates; returns whether there was anything to wait for. */
    @SuppressWarnings("ThreadPriorityCheck") // on a busy machine the other one may need this very core
    boolean await(Operation next, int rank) {
        if (workers == 1 || next.kind() != OperationKind.UPDATE) {
            return false;
        }
        long patientUntil = System.nanoTime() + PATIENCE_NS;
        long whose = whose();
        while (whose != rank && whose != OVER) {
            if (System.nanoTime() < patientUntil) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
            whose = whose();
        }
        return true;
    }

    /** Ends a worker's turn after it has read. */
    void endAfter(Operation done, int rank) {
        if (done.kind() == OperationKind.READ) {
            // not by a plain write: what has been closed stays closed
            ELEMENT.compareAndSet(turn, PADDING, (long) rank, (long) ((rank + 1) % workers));
        }
    }

    /** Nobody waits for a turn any more. */
    void close() {
        ELEMENT.setVolatile(turn, PADDING, OVER);
    }

    private long whose() {
        return (long) ELEMENT.getAcquire(turn, PADDING);
    }
}
