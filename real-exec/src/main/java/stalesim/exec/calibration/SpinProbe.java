package stalesim.exec.calibration;

import java.util.ArrayList;
import java.util.List;
import stalesim.exec.store.SpinningLock;

/**
 * Measures for how long a thread that finds the lock of the locked store taken keeps its core: it tries again for
 * {@link SpinningLock#SPIN_NS}, and then takes a while to queue up and to fall asleep, in which a release still reaches
 * it. That is the mean time after which a release finds it asleep.
 *
 * <p>The lock is let go at moments that are evenly spread over a range, at the beginning of which every thread is still
 * awake, and none at the end. Who then owns the lock sooner than a sleeper wakes was awake, and the share of these
 * times the range is the mean that is wanted, less the range's beginning.
 */
final class SpinProbe {

    private static final int ROUNDS = 400;

    /** Where other programs take the cores a round takes slices; the pass must not. */
    private static final long BUDGET_NS = 60_000_000;

    /** So long after it began to want the lock every thread is awake. */
    static final long EARLIEST_NS = SpinningLock.SPIN_NS - 1_000;

    /** And after so long none is. */
    static final long LATEST_NS = SpinningLock.SPIN_NS + 4_000;

    /** Who let go so much later than intended has been interrupted. */
    private static final long LATE_NS = 300;

    /** A sleeper takes longer to own what is let go, and who is awake less. */
    private static final long AWAKE_NS = 3_000;

    /** Multiples of it, less whole numbers, are spread evenly however many there are. */
    private static final double GOLDEN_RATIO = (Math.sqrt(5) - 1) / 2;

    private final int cores;
    private final List<Double> spins = new ArrayList<>();

    /**
     * For a machine.
     *
     * @param cores how many there are
     */
    SpinProbe(int cores) {
        this.cores = cores;
    }

    /** Some tens of milliseconds; nothing where nobody can let a lock go while another one spins. */
    void pass() throws InterruptedException {
        if (cores < 2) {
            return;
        }
        SpinningLock lock = new SpinningLock();
        Waiter waiter = new Waiter(lock);
        long end = System.nanoTime() + BUDGET_NS;
        int counted = 0;
        int awake = 0;
        for (int round = 1; round <= ROUNDS && System.nanoTime() < end; round++) {
            double share = round * GOLDEN_RATIO % 1;
            long afterNs = EARLIEST_NS + Math.round(share * (LATEST_NS - EARLIEST_NS));
            long releasedNs = holdAndRelease(lock, waiter, round, afterNs);
            waiter.awaitDone(round);
            if (releasedNs - waiter.wantedNs <= afterNs + LATE_NS) {
                counted++;
                awake += waiter.ownedNs - releasedNs < AWAKE_NS ? 1 : 0;
            }
        }
        waiter.end();
        if (counted > 0) {
            spins.add(EARLIEST_NS + (double) awake / counted * (LATEST_NS - EARLIEST_NS));
        }
    }

    /** One of each pass in which anything could be measured, nanoseconds. */
    double[] means() {
        return spins.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Returns the moment just before the release. */
    private static long holdAndRelease(SpinningLock lock, Waiter waiter, int round, long afterNs) {
        lock.lock();
        try {
            waiter.begin(round);
            long release = waiter.awaitWanted(round) + afterNs;
            long now = System.nanoTime();
            while (now < release) {
                Thread.onSpinWait();
                now = System.nanoTime();
            }
            return now;
        } finally {
            lock.unlock();
        }
    }

    /** Wants the lock once a round, on a core that it does not let go between rounds. */
    private static final class Waiter {
        private static final int END = -1;

        private final Thread thread = new Thread(this::run, "stalesim-probe-waiter");
        private final SpinningLock lock;
        private volatile int round;
        private volatile int wantedRound;
        private volatile int doneRound;
        private volatile long wantedNs;
        private volatile long ownedNs;

        Waiter(SpinningLock lock) {
            this.lock = lock;
            thread.setDaemon(true);
            thread.start();
        }

        private void run() {
            int seen = awaitOther(0);
            while (seen != END) {
                wantedNs = System.nanoTime();
                wantedRound = seen;
                lock.lock();
                ownedNs = System.nanoTime();
                lock.unlock();
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

        void begin(int newRound) {
            round = newRound;
        }

        /** Returns the moment at which it began to want the lock. */
        long awaitWanted(int wanted) {
            while (wantedRound != wanted) {
                Thread.onSpinWait();
            }
            return wantedNs;
        }

        void awaitDone(int wanted) {
            while (doneRound != wanted) {
                Thread.onSpinWait();
            }
        }

        void end() throws InterruptedException {
            begin(END);
            thread.join();
        }
    }
}
