package stalesim.exec.execution;

import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Holds the workers of a run until all may begin. Whoever opens it wakes them all, one right after the other. At a
 * latch each one that has gone on wakes the next: where workers share cores, the last of sixteen would begin 0.1 s after
 * the first.
 */
final class StartingGate {

    private volatile boolean open;

    /**
     * Waits until it is open.
     *
     * @throws InterruptedException if interrupted
     */
    void pass() throws InterruptedException {
        while (!open) {
            LockSupport.park(this);
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while waiting for the others to be ready");
            }
        }
    }

    /** Lets all go; of no consequence if it has been opened. */
    void open(List<Thread> waiting) {
        open = true;
        waiting.forEach(LockSupport::unpark);
    }
}
