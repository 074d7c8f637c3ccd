package stalesim.model.machine;

import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;

/**
 * What it takes to wake a blocked thread.
 *
 * @param rousing the delay where a core is idle and has to be roused
 * @param callNs time that the caller spends in the call then, &gt;= 0
 * @param busyCallNs time that the caller spends where no core is idle: the thread only joins those that wait for one,
 *     and is ready at the end of the call, &gt;= 0
 * @param slowAfterRest what becomes of gradients on cores that have been idle
 */
public record WakeUp(Rousing rousing, long callNs, long busyCallNs, SlowAfterRest slowAfterRest) {

    /** Checks the ranges. */
    public WakeUp {
        if (callNs < 0 || busyCallNs < 0) {
            throw new IllegalArgumentException(
                    "costs must be >= 0: callNs=" + callNs + ", busyCallNs=" + busyCallNs);
        }
    }

    /**
     * Where cores are always as fast, and roused as soon, as if they had never been idle.
     *
     * @param delay from the start of the call until the thread is ready, where a core is idle
     * @param callNs time that the caller spends in the call then, &gt;= 0
     * @param busyCallNs time that the caller spends where no core is idle, &gt;= 0
     */
    public WakeUp(DurationLaw delay, long callNs, long busyCallNs) {
        this(Rousing.of(delay), callNs, busyCallNs, SlowAfterRest.NEVER);
    }

    /**
     * Waking that takes no time.
     *
     * @return the ideal
     */
    public static WakeUp ideal() {
        return new WakeUp(new Deterministic(0), 0, 0);
    }
}
