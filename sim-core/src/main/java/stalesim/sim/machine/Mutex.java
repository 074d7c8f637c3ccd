package stalesim.sim.machine;

import java.util.ArrayDeque;
import java.util.Iterator;

/**
 * A mutex that spins, then blocks, with barging; the lock of the real execution behaves so.
 *
 * <p>Who finds it taken keeps its core and tries for the spin time; a release goes to a spinning thread at once. After
 * that it blocks. A release without spinners frees the mutex and wakes the first that is blocked, who competes with
 * whoever comes along while it wakes up, and stays first in the queue if it loses.
 */
public final class Mutex {

    /** What came of an attempt. */
    public enum Attempt {
        /** The mutex is the thread's own. */
        OWNED,
        /** The thread spins: it has been given work for the spin time, and must call again when that is done. */
        SPINNING,
        /** The thread has to block, and must call {@link #retry} when it is woken. */
        BLOCKED
    }

    private final long spinNs;
    private final ArrayDeque<SimulatedThread> spinning = new ArrayDeque<>();
    private final ArrayDeque<SimulatedThread> blocked = new ArrayDeque<>();
    private SimulatedThread owner;
    private boolean waking;

    /**
     * A free mutex.
     *
     * @param spinNs how long a thread that finds it taken tries again before it blocks, &gt;= 0
     */
    public Mutex(long spinNs) {
        this.spinNs = spinNs;
    }

    /**
     * Takes the mutex or begins to wait for it.
     *
     * @param thread running
     * @return what came of it
     */
    public Attempt acquire(SimulatedThread thread) {
        if (owner == null) {
            owner = thread;
            return Attempt.OWNED;
        }
        if (spinNs > 0) {
            spinning.addLast(thread);
            thread.work(spinNs);
            return Attempt.SPINNING;
        }
        blocked.addLast(thread);
        return Attempt.BLOCKED;
    }

    /**
     * The spinning has ended: by a release, or because the spin time is over.
     *
     * @param thread was spinning, running
     * @return {@link Attempt#OWNED} or {@link Attempt#BLOCKED}
     */
    public Attempt endSpin(SimulatedThread thread) {
        if (owner == thread) {
            return Attempt.OWNED;
        }
        spinning.remove(thread);
        if (owner == null) {
            owner = thread;
            return Attempt.OWNED;
        }
        blocked.addLast(thread);
        return Attempt.BLOCKED;
    }

    /**
     * Tries again after a wake-up.
     *
     * @param thread first in the queue, running
     * @return {@link Attempt#OWNED} or {@link Attempt#BLOCKED}
     */
    public Attempt retry(SimulatedThread thread) {
        waking = false;
        if (owner != null) {
            return Attempt.BLOCKED;
        }
        blocked.removeFirst();
        owner = thread;
        return Attempt.OWNED;
    }

    /**
     * Passes the mutex to a spinning thread, or frees it and wakes the first that is blocked.
     *
     * @param thread the owner, who pays for the wake-up
     */
    public void release(SimulatedThread thread) {
        if (owner != thread) {
            throw new IllegalStateException("only the owner can release a mutex");
        }
        owner = takeSpinner();
        if (owner != null) {
            owner.cutShort();
        } else if (!waking && !blocked.isEmpty()) {
            waking = true;
            thread.wake(blocked.peekFirst());
        }
    }

    /** The first spinning thread that has a core at this moment; one that was preempted cannot take the mutex. */
    private SimulatedThread takeSpinner() {
        for (Iterator<SimulatedThread> threads = spinning.iterator(); threads.hasNext(); ) {
            SimulatedThread candidate = threads.next();
            if (candidate.running) {
                threads.remove();
                return candidate;
            }
        }
        return null;
    }
}
