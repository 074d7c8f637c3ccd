package stalesim.model.study.effect;

import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;

/**
 * Runs that are repetitions of each other, in the scenario as it is or as it is changed.
 *
 * @param clock which clock they are of
 * @param mode how workers share the cores
 * @param algorithm name in results
 * @param workers m
 */
public record Subject(Clock clock, Mode mode, String algorithm, int workers) {

    static Subject of(RunResult run) {
        return new Subject(run.clock(), run.mode(), run.algorithm(), run.workers());
    }
}
