package stalesim.model.machine;

import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;

/**
 * What it takes to wake a blocked thread.
 *
 * @param delay from the start of the call until the thread is ready, where a core is idle and has to be roused
 * @param callNs time that the caller spends in the call then, &gt;= 0
 * @param busyCallNs time that the caller spends where no core is idle: the thread only joins those that wait for one,
 *     and is ready at the end of the call, &gt;= 0
 * @param slowdown how many times as long a gradient takes if its thread has slept since the last one, &gt; 0: caches,
 *     the core's clock and, where cores are virtual, their host have turned to others meanwhile
 */
public record WakeUp(DurationLaw delay, long callNs, long busyCallNs, double slowdown) {

    /** Checks the ranges. */
    public WakeUp {
        if (callNs < 0 || busyCallNs < 0) {
            throw new IllegalArgumentException(
                    "costs must be >= 0: callNs=" + callNs + ", busyCallNs=" + busyCallNs);
        }
        if (!(slowdown > 0) || slowdown == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("a slowdown must be > 0 and finite: slowdown=" + slowdown);
        }
    }

    /**
     * Of threads that compute as fast after a sleep as before.
     *
     * @param delay from the start of the call until the thread is ready, where a core is idle
     * @param callNs time that the caller spends in the call then, &gt;= 0
     * @param busyCallNs time that the caller spends where no core is idle, &gt;= 0
     */
    public WakeUp(DurationLaw delay, long callNs, long busyCallNs) {
        this(delay, callNs, busyCallNs, 1);
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
