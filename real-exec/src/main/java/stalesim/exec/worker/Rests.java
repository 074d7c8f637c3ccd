package stalesim.exec.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
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
    private final List<Samples> wakeUps = new CopyOnWriteArrayList<>();
    private final int gradients;
    private int runs;

    /** A worker that rests. */
    private static final class Sleeper {

        private final Thread thread = Thread.currentThread();
        private long wokenNs;
        private volatile boolean woken;

        void wake() {
            wokenNs = System.nanoTime();
            woken = true;
            LockSupport.unpark(thread);
        }

        /** Sleeps until it is woken, and notes how long that took, if it was asleep by then. */
        void sleep(Samples delays) {
            boolean slept = false;
            while (!woken) {
                LockSupport.park(this);
                slept = true;
            }
            if (slept) {
                delays.add(System.nanoTime() - wokenNs);
            }
        }
    }

    /**
     * Of some runs of one worker each.
     *
     * @param runs how many, &gt;= 1; each has to take {@link #ofRun} once
     * @param gradients how many there are from one rest to the next, &gt;= 1
     */
    public Rests(int runs, int gradients) {
        this.runs = runs;
        this.gradients = gradients;
    }

    /**
     * The rests of one of the runs.
     *
     * @return to be closed at its end, at the latest; the others go on without it then
     */
    public Halts ofRun() {
        AtomicBoolean closed = new AtomicBoolean();
        Samples delays = new Samples();
        wakeUps.add(delays);
        return new Halts() {
            private int begun;

            @Override
            public boolean await(Operation next, int rank) {
                if (next.kind() != OperationKind.COMPUTE || closed.get() || begun++ % gradients > 0) {
                    return false;
                }
                arrive().ifPresent(sleeper -> sleeper.sleep(delays));
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

    /** Who comes last finds nobody to wait for, and wakes the others. */
    private Optional<Sleeper> arrive() {
        lock.lock();
        try {
            if (asleep.size() + 1 >= runs) {
                wakeAll();
                return Optional.empty();
            }
            Sleeper sleeper = new Sleeper();
            asleep.add(sleeper);
            return Optional.of(sleeper);
        } finally {
            lock.unlock();
        }
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

    /**
     * How long it took to wake who rested, from before the call to when it ran. To be asked when all runs have ended.
     *
     * @return by run; none of those who were still awake
     */
    public Samples wakeUps() {
        return Samples.join(wakeUps);
    }
}
