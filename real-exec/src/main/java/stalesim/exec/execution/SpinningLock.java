package stalesim.exec.execution;

import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock for short holds: a thread that finds it taken tries again for {@link ThreadedExecution#LOCK_SPIN_NS} before it
 * blocks. Not fair: whoever comes while a woken waiter is on its way takes it.
 */
final class SpinningLock {

    private final ReentrantLock lock = new ReentrantLock();

    /** Takes the lock and returns how long that took, nanoseconds, 0 if it was free. */
    long lock() {
        if (lock.tryLock()) {
            return 0;
        }
        long start = System.nanoTime();
        do {
            Thread.onSpinWait();
            if (lock.tryLock()) {
                return System.nanoTime() - start;
            }
        } while (System.nanoTime() - start < ThreadedExecution.LOCK_SPIN_NS);
        lock.lock();
        return System.nanoTime() - start;
    }

    void unlock() {
        lock.unlock();
    }
}
