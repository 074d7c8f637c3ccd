package stalesim.exec.calibration;

import java.util.concurrent.locks.ReentrantLock;

/**
 * Measures how long a lock is on its way to a thread that is blocked on it: from just before the release until that
 * thread owns it.
 *
 * <p>The lock is that of the threaded execution's locked store, and it is held for so long that the other thread's
 * spinning would be over. Nobody else wants it, so that the one who is woken does get it.
 */
final class HandOverProbe {

    private static final int ROUNDS = 300;

    /** Where threads have to share one core a round takes slices; the pass must not. */
    private static final long BUDGET_NS = 60_000_000;

    private static final long IDLE_BEFORE_RELEASE_NS = 50_000;
    private static final long BUSY_AFTER_NS = 30_000;

    private final PassSamples delays = new PassSamples();

    void pass() throws InterruptedException {
        delays.beginPass();
        ReentrantLock lock = new ReentrantLock();
        Waiter waiter = new Waiter(lock);
        long end = System.nanoTime() + BUDGET_NS;
        int round = 0;
        do {
            round++;
            long releasedNs = holdAndRelease(lock, waiter, round);
            waiter.awaitDone(round);
            delays.add(Math.max(0, waiter.ownedNs - releasedNs));
        } while (round < ROUNDS && System.nanoTime() < end);
        waiter.end();
    }

    /** Medians of the passes, nanoseconds. */
    double[] medians() {
        return delays.medians();
    }

    /** Returns the moment just before the release. */
    private static long holdAndRelease(ReentrantLock lock, Waiter waiter, int round) {
        lock.lock();
        try {
            waiter.round = round;
            while (!lock.hasQueuedThread(waiter.thread)) {
                Thread.onSpinWait();
            }
            // it queues up before it parks: the core has to fall idle as well
            Spinning.spin(IDLE_BEFORE_RELEASE_NS);
            return System.nanoTime();
        } finally {
            lock.unlock();
        }
    }

    /** Wants the lock once a round, stamps the time when it has it, and is busy for a moment, as a worker would be. */
    private static final class Waiter {
        private static final int END = -1;

        private final Thread thread = new Thread(this::run, "stalesim-probe-waiter");
        private final ReentrantLock lock;
        private volatile int round;
        private volatile int doneRound;
        private volatile long ownedNs;

        Waiter(ReentrantLock lock) {
            this.lock = lock;
            thread.setDaemon(true);
            thread.start();
        }

        private void run() {
            int seen = awaitOther(0);
            while (seen != END) {
                lock.lock();
                try {
                    ownedNs = System.nanoTime();
                    Spinning.spin(BUSY_AFTER_NS);
                } finally {
                    lock.unlock();
                }
                doneRound = seen;
                seen = awaitOther(seen);
            }
        }

        private int awaitOther(int seen) {
            int current = round;
            while (current == seen) {
                Thread.onSpinWait();
                current = round;
            }
            return current;
        }

        void awaitDone(int wanted) {
            while (doneRound != wanted) {
                Thread.onSpinWait();
            }
        }

        void end() throws InterruptedException {
            round = END;
            thread.join();
        }
    }
}
