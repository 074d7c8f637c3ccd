package stalesim.sim.fitting;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.machine.Background;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.LockPolicy;
import stalesim.model.duration.Lognormal;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.Membership;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.Stragglers;
import stalesim.model.machine.Topology;
import stalesim.model.machine.Workforce;
import stalesim.model.measured.EpochTimes;
import stalesim.model.measured.ImportedRun;
import stalesim.model.protocol.OperationKind;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.sim.execution.SimulatedExecution;

/** A machine whose numbers are known, and its runs in the form in which other people's measurements come. */
final class KnownMachine {

    /** Of a worker alone: gradient, gap of 5 %, and read and update of 0.2 % each. */
    static final long CYCLE_NS = 1_000_000;

    static final Processors DEDICATED = new Processors(Topology.flat(1), Scheduling.DEDICATED, List.of(1.0));

    private static final long GAP_NS = CYCLE_NS / 20;
    private static final long HOLD_NS = CYCLE_NS / 500;

    private KnownMachine() {}

    static MachineDescription of(Processors processors, Stragglers stragglers) {
        double computeNs = (CYCLE_NS - GAP_NS - 2 * HOLD_NS) / stragglers.meanFactor();
        Map<OperationKind, DurationLaw> laws = new EnumMap<>(OperationKind.class);
        laws.put(OperationKind.COMPUTE, new Lognormal(computeNs, 0.015));
        laws.put(OperationKind.READ, new Deterministic(HOLD_NS));
        laws.put(OperationKind.UPDATE, new Deterministic(HOLD_NS));
        Workforce workforce = new Workforce(
                List.of(1.0), stragglers, new Background(0, 0.3, 5 * CYCLE_NS), Optional.empty(), Membership.ALL);
        return new MachineDescription(
                "known",
                processors,
                OsCosts.ideal(),
                LockPolicy.BARGING,
                workforce,
                Optional.empty(),
                Map.of(
                        MachineDescription.ANY_ALGORITHM,
                        new OperationCosts(laws, new Lognormal(GAP_NS, 0.2))));
    }

    static RunResult simulate(MachineDescription machine, int workers, long updates, long seed)
            throws InterruptedException {
        return new SimulatedExecution(machine, Mode.IMPORTED, Optional.empty())
                .run(new RunSpec(
                        new AsyncLock(),
                        workers,
                        TrainingTask.timingOnly(),
                        StopRule.after(updates),
                        1,
                        new RandomStreams(seed, 0),
                        false))
                .result();
    }

    /** As somebody would have measured it, with a clock of 1 ns. */
    static ImportedRun measured(MachineDescription machine, int workers, long updates) throws InterruptedException {
        RunResult result = simulate(machine, workers, updates, 4_711);
        return imported(result);
    }

    static ImportedRun imported(RunResult result) {
        long quarter = result.durationNs() / 4;
        return new ImportedRun(
                result.algorithm(),
                result.workers(),
                new EpochTimes(
                        result.updates() / 4, List.of(quarter, 2 * quarter, 3 * quarter, 4 * quarter), 1),
                result.staleness(),
                List.of(),
                Map.of());
    }
}
