package stalesim.sim.execution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.machine.Background;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.LockPolicy;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.Membership;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.Stragglers;
import stalesim.model.machine.Topology;
import stalesim.model.machine.Workforce;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;

/**
 * Runs without gradients on machines where every worker has a core of its own, and nothing happens that is not said.
 */
final class TimingRuns {

    private TimingRuns() {}

    /** A core for every worker, ideal blocking, and the costs given. */
    static MachineDescription dedicated(OperationCosts costs) {
        return new MachineDescription(
                "dedicated",
                new Processors(Topology.flat(1), Scheduling.DEDICATED, List.of(1.0)),
                OsCosts.ideal(),
                LockPolicy.BARGING,
                Workforce.EQUAL,
                Optional.empty(),
                Map.of(MachineDescription.ANY_ALGORITHM, costs));
    }

    /** Compute law and constant reads and updates; no gap. */
    static MachineDescription dedicated(DurationLaw compute, long accessNs) {
        return dedicated(SmallTask.costs(compute, accessNs));
    }

    static OperationCosts withGap(OperationCosts costs, long gapNs) {
        return new OperationCosts(costs.laws(), new Deterministic(gapNs));
    }

    static Workforce with(Stragglers stragglers) {
        return new Workforce(List.of(1.0), stragglers, Background.NONE, Optional.empty(), Membership.ALL);
    }

    static Workforce with(Background background) {
        return new Workforce(List.of(1.0), Stragglers.NONE, background, Optional.empty(), Membership.ALL);
    }

    static Workforce with(Membership membership) {
        return new Workforce(List.of(1.0), Stragglers.NONE, Background.NONE, Optional.empty(), membership);
    }

    /** From time 0 on 1 worker, and one more whenever the distance has passed, up to m. */
    static Membership oneByOne(int workers, long distanceNs) {
        return new Membership(IntStream.range(0, workers)
                .mapToObj(i -> new Membership.Change(i * distanceNs, i + 1))
                .toList());
    }

    static RunResult run(MachineDescription machine, int workers, long updates) {
        return run(machine, new AsyncLock(), workers, updates, 0);
    }

    static RunResult run(MachineDescription machine, Algorithm algorithm, int workers, long updates, int replication) {
        return run(
                machine,
                new RunSpec(
                        algorithm,
                        workers,
                        TrainingTask.timingOnly(),
                        StopRule.after(updates),
                        1,
                        new RandomStreams(1, replication),
                        false));
    }

    static RunResult run(MachineDescription machine, RunSpec spec) {
        return new SimulatedExecution(machine, Mode.NATIVE, Optional.empty()).run(spec).result();
    }
}
