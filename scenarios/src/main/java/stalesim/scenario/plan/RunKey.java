package stalesim.scenario.plan;

import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;

/**
 * Identity of a run within a scenario.
 *
 * @param clock under which clock
 * @param mode how workers share the cores
 * @param algorithm name in the catalogue
 * @param workers m
 * @param replication number of the repetition, from 0
 */
public record RunKey(Clock clock, Mode mode, String algorithm, int workers, int replication) {

    /**
     * The key of a result.
     *
     * @param result a finished run
     * @return its key
     */
    public static RunKey of(RunResult result) {
        return new RunKey(
                result.clock(), result.mode(), result.algorithm(), result.workers(), result.replication());
    }

    @Override
    public String toString() {
        return clock.label() + "/" + mode.label() + "/" + algorithm + "/" + workers + "/" + replication;
    }
}
