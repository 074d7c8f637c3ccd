package stalesim.model.machine;

import java.util.OptionalLong;

/**
 * What waiting costs: the operating system's scheduler, and how locks use it.
 *
 * @param sliceNs how long a thread runs while others wait for its core; empty if unknown, which is an error only
 *     for more busy workers than cores
 * @param contextSwitchNs time a core loses when it changes to another thread, &gt;= 0
 * @param wakeUp delay from the start of the wake-up call until the blocked thread is ready to run
 * @param wakeOtherNs time that the caller of a wake-up spends in it, &gt;= 0
 * @param lockSpinNs how long a thread that finds a lock taken keeps its core and tries again before it blocks,
 *     &gt;= 0
 * @param meetingSpinNs how long a worker that waits for its group keeps its core before it blocks, where there are
 *     no more workers than cores, &gt;= 0
 * @param oversleep how much later than asked a timed sleep ends
 */
public record OsCosts(
        OptionalLong sliceNs,
        long contextSwitchNs,
        DurationLaw wakeUp,
        long wakeOtherNs,
        long lockSpinNs,
        long meetingSpinNs,
        DurationLaw oversleep) {

    /** Checks the ranges. */
    public OsCosts {
        if (sliceNs.isPresent() && sliceNs.getAsLong() < 1) {
            throw new IllegalArgumentException("slice must be >= 1 ns: sliceNs=" + sliceNs.getAsLong());
        }
        if (contextSwitchNs < 0 || wakeOtherNs < 0 || lockSpinNs < 0 || meetingSpinNs < 0) {
            throw new IllegalArgumentException("costs must be >= 0: contextSwitchNs=" + contextSwitchNs
                    + ", wakeOtherNs=" + wakeOtherNs + ", lockSpinNs=" + lockSpinNs + ", meetingSpinNs="
                    + meetingSpinNs);
        }
    }

    /**
     * Blocking and sleeping without any cost, and no known slice: what a machine is taken to be where a scenario
     * states its numbers and leaves these out.
     *
     * @return the ideal
     */
    public static OsCosts ideal() {
        return new OsCosts(OptionalLong.empty(), 0, new Deterministic(0), 0, 0, 0, new Deterministic(0));
    }
}
