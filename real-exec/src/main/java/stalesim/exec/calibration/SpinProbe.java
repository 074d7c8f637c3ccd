package stalesim.exec.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import stalesim.exec.store.SpinningLock;

/**
 * Measures how long a thread that finds the lock of the shared model taken keeps its core before it blocks. It is told
 * to try for {@link SpinningLock#SPIN_NS}; until it has queued up and sleeps, a release still finds it awake.
 *
 * <p>The lock is held for times that are evenly spread from 0 to some that nobody outlasts. Who owns it sooner after
 * the release than any sleeping thread could has outlasted the hold; by the share of those the longest hold is told.
 */
final class SpinProbe {

    private static final long LONGEST_HOLD_NS = 10 * SpinningLock.SPIN_NS;
    private static final int ROUNDS = 400;

    /** Half of the shortest wake-ups known; a release reaches who is awake in a tenth of it. */
    private static final long AWAKE_WITHIN_NS = 1_500;

    private final int cores;
    private final List<Double> spinsNs = new ArrayList<>();

    /**
     * For a machine.
     *
     * @param cores how many there are
     */
    SpinProbe(int cores) {
        this.cores = cores;
    }

    /** A few hundredths of a second; nothing where two threads cannot run at a time. */
    void pass() throws InterruptedException {
        if (cores < 2) {
            return;
        }
        SpinningLock lock = new SpinningLock();
        Contender contender = new Contender(lock);
        int outlasted = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            long holdNs = LONGEST_HOLD_NS * round / ROUNDS;
            if (contender.waitsAfter(hold(lock, contender, round, holdNs), round) < AWAKE_WITHIN_NS) {
                outlasted++;
            }
        }
        contender.end();
        spinsNs.add((double) LONGEST_HOLD_NS * outlasted / ROUNDS);
    }

    /** Returns the moment just before the release. */
    private static long hold(SpinningLock lock, Contender contender, int round, long holdNs) {
        lock.lock();
        try {
            contender.begin(round);
            while (contender.begunRound != round) {
                Thread.onSpinWait();
            }
            long end = contender.begunNs + holdNs;
            long now = System.nanoTime();
            while (now < end) {
                now = System.nanoTime();
            }
            return now;
        } finally {
            lock.unlock();
        }
    }

    /** Of each pass, nanoseconds. */
    double[] spins() {
        return spinsNs.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The mean of the passes; what threads are told where nothing could be measured. */
    OptionalLong spinNs() {
        return OptionalLong.empty();
    }

    /** Wants the lock once a round, and is awake in between. */
    private static final class Contender {
        private static final int END = -1;

        private final Thread thread = new Thread(this::run, "stalesim-probe-contender");
        private final SpinningLock lock;
        private volatile int round;
        private volatile int begunRound;
        private volatile int doneRound;
        private volatile long begunNs;
        private volatile long ownedNs;

        Contender(SpinningLock lock) {
            this.lock = lock;
            thread.setDaemon(true);
            thread.start();
        }

        private void run() {
            int seen = awaitOther(0);
            while (seen != END) {
                begunNs = System.nanoTime();
                begunRound = seen;
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

        /** How long after a moment it owned the lock. */
        long waitsAfter(long releasedNs, int wanted) {
            while (doneRound != wanted) {
                Thread.onSpinWait();
            }
            return ownedNs - releasedNs;
        }

        void end() throws InterruptedException {
            begin(END);
            thread.join();
        }
    }
}
