package stalesim.scenario.plan;

import java.util.Optional;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.duration.DurationLaw;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.scenario.spec.RepeatRule;
import stalesim.scenario.spec.Scenario;
import stalesim.scenario.spec.Variant;

/**
 * One run of a scenario, which is repeated.
 *
 * @param variant the scenario, at one point of its sweep
 * @param clock under which clock
 * @param mode how workers share the cores
 * @param pace target compute time of paced workers
 * @param algorithm what the workers do
 * @param workers m &gt;= 1
 * @param stop when it ends
 * @param repeats how often
 */
public record Cell(
        Variant variant,
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
        return new RunKey(variant.point(), clock, mode, algorithm.name(), workers, replication);
    }

    /**
     * Its repetitions.
     *
     * @return their keys and number
     */
    public PlannedRuns runs() {
        return new PlannedRuns(key(0), repeats);
    }

    /**
     * The same run, repeated otherwise.
     *
     * @param rule how often
     * @return a copy
     */
    public Cell repeated(RepeatRule rule) {
        return new Cell(variant, clock, mode, pace, algorithm, workers, stop, rule);
    }

    /**
     * What an execution is asked to do for one repetition.
     *
     * @param task its task
     * @param replication its number, from 0
     * @return the run
     */
    public RunSpec spec(TrainingTask task, int replication) {
        Scenario scenario = variant.scenario();
        return new RunSpec(
                algorithm,
                workers,
                task,
                stop,
                scenario.evaluation().points(),
                new RandomStreams(scenario.seed(), replication),
                false,
                scenario.measures());
    }
}
