package stalesim.sim.machine;

import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.machine.Rousing;
import stalesim.model.machine.WakeUp;

/**
 * How blocked threads come to a core again.
 *
 * <p>To wake a thread is work of whoever wakes it, one after the other, so that it may lose its core before it has
 * woken all; a thread that is woken on the core of its waker may be what takes it. An idle core is roused for the woken
 * thread, which comes after a delay; where there is none it waits for a core like others.
 */
final class WakeUps {

    private final Cores cores;
    private final WakeUp costs;
    private final Rousing.Sampler delay;
    private final boolean callsAreFree;

    /**
     * Of the threads of some cores.
     *
     * @param cores which
     * @param costs what it takes to wake a thread
     * @param random stream of the delays
     */
    WakeUps(Cores cores, WakeUp costs, UniformRandomProvider random) {
        this.cores = cores;
        this.costs = costs;
        delay = costs.rousing().sampler(random);
        callsAreFree = costs.callNs() == 0 && costs.busyCallNs() == 0;
    }

    /** Wakes a blocked thread at the expense of a running one, at once if that takes no time. */
    void wake(SimulatedThread blocked, SimulatedThread waker) {
        if (callsAreFree && !waker.calling()) {
            call(blocked, waker.core);
            return;
        }
        if (waker.calls == null) {
            waker.calls = new WakeUpCalls();
        }
        waker.calls.add(blocked);
    }

    /** Wakes a blocked thread from outside, at nobody's expense. */
    void wake(SimulatedThread blocked) {
        call(blocked, null);
    }

    /** A thread begins to wake the next of those that it has to; returns the work of that, in nanoseconds. */
    long beginCall(SimulatedThread waker) {
        SimulatedThread blocked = waker.calls.begin();
        if (!rouse(blocked, waker.core)) {
            return costs.busyCallNs();
        }
        waker.calls.comesByItself();
        return costs.callNs();
    }

    /** A thread has woken another one. */
    void endCall(SimulatedThread waker) {
        SimulatedThread blocked = waker.calls.end();
        if (blocked != null) {
            cores.work(blocked, 0, waker.core);
        }
    }

    private void call(SimulatedThread blocked, Core waker) {
        if (!rouse(blocked, waker)) {
            cores.work(blocked, 0, waker);
        }
    }

    /**
     * Rouses an idle core for a thread, which comes after a delay. Returns false if there is none, or if the thread has
     * one still since it wakes others itself. To rouse another core disturbs that of the waker, if there is one.
     */
    private boolean rouse(SimulatedThread blocked, Core waker) {
        Core core = blocked.present() ? null : cores.takeIdle(blocked);
        if (core == null) {
            return false;
        }
        core.forgetHelp();
        blocked.roused = core;
        long delayNs = delay.nextNs(core.spellNs());
        if (waker != null) {
            waker.rouses();
        }
        if (delayNs == 0) {
            // where waking takes no time it needs no event
            blocked.work(0);
        } else {
            blocked.wakeAfter(delayNs);
        }
        return true;
    }
}
