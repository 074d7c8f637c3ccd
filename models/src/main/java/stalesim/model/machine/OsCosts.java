package stalesim.model.machine;

import java.util.Optional;
import java.util.OptionalLong;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;

/**
 * What waiting costs: the operating system's scheduler, and how long threads spin before they turn to it.
 *
 * @param sliceNs how long a thread runs while others wait for its core; empty if unknown, which is an error only
 *     for more busy workers than cores
 * @param contextSwitchNs time a core loses when it changes to another thread, &gt;= 0
 * @param wakeUp what it takes to wake a blocked thread
 * @param spins how long threads spin before they block
 * @param oversleep how much later than asked a timed sleep ends
 * @param runQueues in how many queues threads wait for cores
 * @param sliceLengths how long slices are one by one, where that varies; empty if all are {@code sliceNs} or, where
 *     there are ticks, all last until one of them
 * @param ticks at which slices end that are not over sooner; empty if they end at any moment
 */
public record OsCosts(
        OptionalLong sliceNs,
        long contextSwitchNs,
        WakeUp wakeUp,
        Spins spins,
        DurationLaw oversleep,
        RunQueueing runQueues,
        Optional<DurationLaw> sliceLengths,
        Optional<Ticks> ticks) {

    /** Checks the ranges. */
    public OsCosts {
        if (sliceNs.isPresent() && sliceNs.getAsLong() < 1) {
            throw new IllegalArgumentException("slice must be >= 1 ns: sliceNs=" + sliceNs.getAsLong());
        }
        if (contextSwitchNs < 0) {
            throw new IllegalArgumentException("costs must be >= 0: contextSwitchNs=" + contextSwitchNs);
        }
    }

    /**
     * Of a scheduler with one queue for all cores and equal slices.
     *
     * @param sliceNs how long a thread runs while others wait for its core, or empty
     * @param contextSwitchNs time a core loses when it changes to another thread, &gt;= 0
     * @param wakeUp what it takes to wake a blocked thread
     * @param spins how long threads spin before they block
     * @param oversleep how much later than asked a timed sleep ends
     */
    public OsCosts(OptionalLong sliceNs, long contextSwitchNs, WakeUp wakeUp, Spins spins, DurationLaw oversleep) {
        this(sliceNs, contextSwitchNs, wakeUp, spins, oversleep, RunQueueing.COMMON, Optional.empty(), Optional.empty());
    }

    /**
     * Blocking and sleeping without any cost, and no known slice: what a machine is taken to be where a scenario
     * states its numbers and leaves these out.
     *
     * @return the ideal
     */
    public static OsCosts ideal() {
        return new OsCosts(OptionalLong.empty(), 0, WakeUp.ideal(), Spins.NONE, new Deterministic(0));
    }
}
