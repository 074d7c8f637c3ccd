package stalesim.scenario.plan;

import java.util.Optional;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.duration.DurationLaw;
import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.model.run.StopRule;
import stalesim.scenario.spec.RepeatRule;

/**
 * One run of a scenario, which is repeated.
 *
 * @param clock under which clock
 * @param mode how workers share the cores
 * @param pace target compute time of paced workers
 * @param algorithm what the workers do
 * @param workers m &gt;= 1
 * @param stop when it ends
 * @param repeats how often
 */
public record Cell(
        Clock clock,
        Mode mode,
        Optional<DurationLaw> pace,
        Algorithm algorithm,
        int workers,
        StopRule stop,
        RepeatRule repeats) {

    /**
     * Identity of one repetition.
     *
     * @param replication its number, from 0
     * @return the key
     */
    public RunKey key(int replication) {
        return new RunKey(clock, mode, algorithm.name(), workers, replication);
    }
}
