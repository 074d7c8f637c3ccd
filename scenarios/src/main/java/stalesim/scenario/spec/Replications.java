package stalesim.scenario.spec;

import stalesim.model.result.Clock;

/**
 * How often runs are repeated.
 *
 * @param simulated under the virtual clock
 * @param real under the real clock
 */
public record Replications(RepeatRule simulated, RepeatRule real) {

    /**
     * The rule of one clock.
     *
     * @param clock which
     * @return its rule
     */
    public RepeatRule under(Clock clock) {
        return clock == Clock.SIMULATED ? simulated : real;
    }
}
