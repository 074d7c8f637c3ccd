package stalesim.exec.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.OperationKind;

/**
 * Lets the workers of several runs rest after every so many gradients until the other runs have come as far: who is
 * early sleeps at once, and its core, if nobody else needs it, is idle.
 *
 * <p>The runs share nothing else. So gradients are computed as between barriers, by threads that have just been woken,
 * and how long waking takes is seen on cores that are busy but for these rests.
 */
public final class Rests {

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Sleeper> asleep = new ArrayList<>();
    private int runs;

    /** A worker that rests. */
    private static final class Sleeper {

        private final Thread thread = Thread.currentThread();
        private long wokenNs;
        private volatile boolean woken;
        private volatile boolean awake;
        private volatile long overtakenNs = RestLog.NEVER;

        void wake() {
            wokenNs = System.nanoTime();
            woken = true;
            LockSupport.unpark(thread);
        }

        /** Its waker has come to the next rest. */
        void overtake() {
            if (!awake) {
                overtakenNs = System.nanoTime();
            }
        }

        /** Sleeps until it is woken, and notes when it ran, if it was asleep by then. */
        void sleep(RestLog log) {
            boolean slept = false;
            while (!woken) {
                LockSupport.park(this);
                slept = true;
            }
            awake = true;
            if (slept) {
                log.sleeps(wokenNs, overtakenNs, System.nanoTime());
            }
        }
    }

    /**
     * Of some runs of one worker each.
     *
     * @param runs how many, &gt;= 1; each has to take {@link #ofRun} once
     */
    public Rests(int runs) {
        this.runs = runs;
    }

    /**
     * The rests of one of the runs.
     *
     * @param log says how many gradients there are from one to the next, as many as for the other runs, and receives
     *     what the worker does at them
     * @return to be closed at its end, at the latest; the others go on without it then
     */
    public Halts ofRun(RestLog log) {
        AtomicBoolean closed = new AtomicBoolean();
        return new Halts() {
            private List<Sleeper> woken = List.of();

            @Override
            public boolean await(Operation next, int rank) {
                if (next.kind() != OperationKind.COMPUTE || closed.get() || !log.restsBefore()) {
                    return false;
                }
                woken.forEach(Sleeper::overtake);
                woken = rest(log);
                return true;
            }

            @Override
            public void close() {
                if (closed.compareAndSet(false, true)) {
                    leave();
                }
            }
        };
    }

    /** Who comes last finds nobody to wait for, and wakes the others; returns whom it woke. */
    private List<Sleeper> rest(RestLog log) {
        Sleeper sleeper = new Sleeper();
        lock.lock();
        try {
            if (asleep.size() + 1 >= runs) {
                return wakeAll(log);
            }
            asleep.add(sleeper);
        } finally {
            lock.unlock();
        }
        sleeper.sleep(log);
        return List.of();
    }

    private List<Sleeper> wakeAll(RestLog log) {
        List<Sleeper> all = List.copyOf(asleep);
        if (!all.isEmpty()) {
            log.rouses();
        }
        wakeAll();
        return all;
    }

    private void leave() {
        lock.lock();
        try {
            runs--;
            if (asleep.size() >= runs) {
                wakeAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void wakeAll() {
        asleep.forEach(Sleeper::wake);
        asleep.clear();
    }
}
