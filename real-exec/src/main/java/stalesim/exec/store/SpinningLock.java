package stalesim.exec.store;

import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock for short holds: a thread that finds it taken tries again for {@link #SPIN_NS} before it blocks. Not fair:
 * whoever comes while a woken waiter is on its way takes it.
 *
 * <p>To block took as long as that where it was rare, and the lock was free again before most of those who tried slept;
 * so it is for when whoever holds the lock has lost its core.
 */
public final class SpinningLock {

    /** How long a thread that finds the lock taken tries again before it blocks, nanoseconds. */
    public static final long SPIN_NS = 20_000;

    private final ReentrantLock lock = new ReentrantLock();

    /** Not taken. */
    public SpinningLock() {}

    /**
     * Takes the lock.
     *
     * @return how long that took, nanoseconds, 0 if it was free
     */
    public long lock() {
        if (lock.tryLock()) {
            return 0;
        }
        long start = System.nanoTime();
        do {
            Thread.onSpinWait();
            if (lock.tryLock()) {
                return System.nanoTime() - start;
            }
        } while (System.nanoTime() - start < SPIN_NS);
        lock.lock();
        return System.nanoTime() - start;
    }

    /** Lets it go; the caller must have it. */
    public void unlock() {
        lock.unlock();
    }
}
