package stalesim.scenario.claim;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.LockPolicy;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.Topology;
import stalesim.model.machine.Workforce;
import stalesim.model.protocol.OperationKind;
import stalesim.model.random.RandomStreams;
import stalesim.model.run.Measures;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;

/**
 * A run that a claim asks for: who does what, where.
 *
 * <p>Its machine has a core for every worker and takes no time for anything but what is said. Times said with
 * {@link #paced} hold under both clocks; those of {@link #costing} and {@link #on} are the virtual clock's alone, and
 * under the real one things take what they take.
 *
 * @param algorithm what the workers do
 * @param workers m
 * @param task what is trained
 * @param stop when it ends
 * @param machine what the virtual clock is told of it; under the real clock only its workforce counts
 * @param pace target time of a gradient; empty for workers that compute as fast as they can
 * @param measures what is measured besides
 */
public record Trial(
        Algorithm algorithm,
        int workers,
        TrainingTask task,
        StopRule stop,
        MachineDescription machine,
        Optional<DurationLaw> pace,
        Measures measures) {

    private static final int CURVE_POINTS = 20;

    /**
     * A run of which only times and staleness are wanted.
     *
     * @param algorithm what the workers do
     * @param workers m
     * @param updates after which it ends
     * @return the trial, in which nothing takes time
     */
    public static Trial of(Algorithm algorithm, int workers, long updates) {
        return new Trial(
                algorithm,
                workers,
                TrainingTask.timingOnly(),
                StopRule.after(updates),
                dedicated(costs(Map.of())),
                Optional.empty(),
                Measures.NONE);
    }

    /**
     * With something to train.
     *
     * @param other task
     * @return a copy
     */
    public Trial training(TrainingTask other) {
        return new Trial(algorithm, workers, other, stop, machine, pace, measures);
    }

    /**
     * Until a loss is reached.
     *
     * @param other when it ends
     * @return a copy
     */
    public Trial until(StopRule other) {
        return new Trial(algorithm, workers, task, other, machine, pace, measures);
    }

    /**
     * On another machine, under the virtual clock.
     *
     * @param other machine
     * @return a copy
     */
    public Trial on(MachineDescription other) {
        return new Trial(algorithm, workers, task, stop, other, pace, measures);
    }

    /**
     * With gradients that take a time, under both clocks.
     *
     * @param law of the time of a gradient
     * @return a copy
     */
    public Trial paced(DurationLaw law) {
        return new Trial(algorithm, workers, task, stop, machine, Optional.of(law), measures);
    }

    /**
     * With more to be measured, which changes nothing else.
     *
     * @param other what is measured besides
     * @return a copy
     */
    public Trial measuring(Measures other) {
        return new Trial(algorithm, workers, task, stop, machine, pace, other);
    }

    /**
     * With operations that take times, under the virtual clock; all others take none.
     *
     * @param laws by kind of operation
     * @return a copy
     */
    public Trial costing(Map<OperationKind, DurationLaw> laws) {
        return on(dedicated(costs(laws)).with(machine.workforce()));
    }

    /**
     * With workers of other speeds, or stragglers.
     *
     * @param workforce of the machine
     * @return a copy
     */
    public Trial with(Workforce workforce) {
        return on(machine.with(workforce));
    }

    /** What an execution is asked to do. */
    RunSpec spec(RandomStreams streams) {
        return new RunSpec(algorithm, workers, task, stop, CURVE_POINTS, streams, false, measures);
    }

    private static OperationCosts costs(Map<OperationKind, DurationLaw> stated) {
        Map<OperationKind, DurationLaw> laws = new EnumMap<>(OperationKind.class);
        for (OperationKind kind : OperationKind.values()) {
            laws.put(kind, stated.getOrDefault(kind, new Deterministic(0)));
        }
        return new OperationCosts(laws);
    }

    private static MachineDescription dedicated(OperationCosts costs) {
        return new MachineDescription(
                "dedicated",
                new Processors(Topology.flat(1), Scheduling.DEDICATED, List.of(1.0)),
                OsCosts.ideal(),
                LockPolicy.BARGING,
                Workforce.EQUAL,
                Optional.empty(),
                Map.of(MachineDescription.ANY_ALGORITHM, costs));
    }
}
