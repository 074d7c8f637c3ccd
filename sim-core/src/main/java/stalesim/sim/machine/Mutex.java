package stalesim.sim.machine;

import java.util.ArrayDeque;
import java.util.Iterator;

/**
 * A mutex that spins, then blocks; the lock of the real execution does so.
 *
 * <p>Who finds it taken keeps its core and tries for the spin time; a release goes to a spinning thread at once. After
 * that it blocks in a line. What a release without spinners does depends on the policy: with hand-over the next in line
 * owns the mutex while it wakes up. With barging the mutex is free, and the next in line, once awake, competes with
 * whoever has come along meanwhile; if it loses it stays in line.
 */
public final class Mutex {

    /** What came of an attempt. */
    public enum Attempt {
        /** The mutex is the thread's own. */
        OWNED,
        /** The thread spins: it keeps its core for the spin time, and must call again when that is over. */
        SPINNING,
        /** The thread has to block, and must call {@link #retry} when it is woken. */
        BLOCKED
    }

    private final long spinNs;
    private final boolean handOver;
    private final WaitingLine blocked;
    private final ArrayDeque<SimulatedThread> spinning = new ArrayDeque<>();
    private SimulatedThread owner;
    private SimulatedThread waking;

    /**
     * A free mutex.
     *
     * @param spinNs how long by the clock a thread that finds it taken tries again before it blocks, &gt;= 0
     * @param line empty; decides who is next
     * @param handOver whether the next in line owns the mutex while it wakes up
     */
    public Mutex(long spinNs, WaitingLine line, boolean handOver) {
        this.spinNs = spinNs;
        this.blocked = line;
        this.handOver = handOver;
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
            thread.spin(spinNs);
            return Attempt.SPINNING;
        }
        blocked.add(thread);
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
        blocked.add(thread);
        return Attempt.BLOCKED;
    }

    /**
     * Tries again after a wake-up.
     *
     * @param thread was chosen from the line, running
     * @return {@link Attempt#OWNED} or {@link Attempt#BLOCKED}
     */
    public Attempt retry(SimulatedThread thread) {
        waking = null;
        if (owner == thread) {
            return Attempt.OWNED;
        }
        if (owner != null) {
            return Attempt.BLOCKED;
        }
        blocked.remove(thread);
        owner = thread;
        return Attempt.OWNED;
    }

    /**
     * Passes the mutex to a spinning thread or to the next in line, or frees it and wakes the next in line.
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
        } else if (waking == null) {
            wakeNext(thread);
        }
    }

    private void wakeNext(SimulatedThread waker) {
        waking = blocked.next();
        if (waking == null) {
            return;
        }
        if (handOver) {
            blocked.remove(waking);
            owner = waking;
        }
        waker.wake(waking);
    }

    /** The first spinning thread that has a core at this moment; one that was preempted cannot take the mutex. */
    private SimulatedThread takeSpinner() {
        for (Iterator<SimulatedThread> threads = spinning.iterator(); threads.hasNext(); ) {
            SimulatedThread candidate = threads.next();
            if (candidate.core != null) {
                threads.remove();
                return candidate;
            }
        }
        return null;
    }
}
