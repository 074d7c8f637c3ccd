package stalesim.sim.machine;

import java.util.ArrayDeque;
import stalesim.model.machine.DurationSampler;
import stalesim.model.machine.OsCosts;

/**
 * A blocking mutex with barging: a release frees it and wakes the first waiter, who competes with whoever comes
 * along while it wakes up, and stays first in the queue if it loses. The lock of the real execution behaves so.
 */
public final class Mutex {

    private final OsCosts os;
    private final DurationSampler wakeUp;
    private final ArrayDeque<SimulatedThread> waiting = new ArrayDeque<>();
    private SimulatedThread owner;
    private boolean waking;

    /**
     * A free mutex.
     *
     * @param os cost of waking another thread
     * @param wakeUp delays from wake-up call to readiness
     */
    public Mutex(OsCosts os, DurationSampler wakeUp) {
        this.os = os;
        this.wakeUp = wakeUp;
    }

    /**
     * Takes the mutex or joins its queue.
     *
     * @param thread running
     * @return true if it is the owner now; false if it has to block, and to {@link #retry} when it is woken
     */
    public boolean acquire(SimulatedThread thread) {
        if (owner == null) {
            owner = thread;
            return true;
        }
        waiting.addLast(thread);
        return false;
    }

    /**
     * Tries again after a wake-up.
     *
     * @param thread first in the queue, running
     * @return true if it is the owner now; false if it has to block again
     */
    public boolean retry(SimulatedThread thread) {
        waking = false;
        if (owner != null) {
            return false;
        }
        waiting.removeFirst();
        owner = thread;
        return true;
    }

    /**
     * Frees the mutex and wakes the first waiter.
     *
     * @param thread the owner, who pays for the wake-up
     */
    public void release(SimulatedThread thread) {
        if (owner != thread) {
            throw new IllegalStateException("only the owner can release a mutex");
        }
        owner = null;
        if (!waking && !waiting.isEmpty()) {
            waking = true;
            thread.charge(os.wakeOtherNs());
            waiting.peekFirst().wakeAfter(wakeUp.nextNs());
        }
    }
}
