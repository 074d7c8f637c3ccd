package stalesim.sim.execution;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.MachineDescription;
import stalesim.model.noise.NoiseMeter;
import stalesim.model.protocol.Certificate;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.model.result.Outcome;
import stalesim.model.result.Parallelism;
import stalesim.model.result.RunResult;
import stalesim.model.result.TimeUse;
import stalesim.model.result.WorkerTotals;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.Regulation;
import stalesim.model.run.RunSpec;
import stalesim.sim.kernel.Kernel;
import stalesim.sim.machine.Cores;
import stalesim.sim.trace.Trace;
import stalesim.sim.worker.CostTables;
import stalesim.sim.worker.SimulatedWorker;
import stalesim.sim.worker.TimeLedger;
import stalesim.sim.worker.WorkerCosts;
import stalesim.sim.worker.Workplace;

/** One simulated run: its clock, its cores, its workers and what they share. Used once, by one thread. */
final class SimulatedRun {

    private final RunSpec spec;
    private final Mode mode;
    private final boolean paced;
    private final Kernel kernel = new Kernel();
    private final Cores cores;
    private final SharedStructures shared;
    private final SimulatedProgress progress;
    private final TimeLedger ledger = new TimeLedger();
    private final SimulatedWorker[] workers;

    SimulatedRun(RunSpec spec, MachineDescription machine, Mode mode, Optional<DurationLaw> pace) {
        this.spec = spec;
        this.mode = mode;
        paced = pace.isPresent();
        cores = new Cores(
                kernel,
                machine,
                spec.workers(),
                spec.streams().stream(RandomStreams.WHOLE_RUN, Purpose.SCHEDULING));
        shared = new SharedStructures(spec, machine, kernel);
        progress = shared.progress();
        workers = workers(new CostTables(spec, machine, shared.cycle(), pace, kernel::now));
    }

    private SimulatedWorker[] workers(CostTables tables) {
        Workplace place = new Workplace(kernel, cores, new SimulatedCycle(shared).courses(), ledger);
        SimulatedWorker[] all = new SimulatedWorker[spec.workers()];
        for (int rank = 0; rank < all.length; rank++) {
            all[rank] = new SimulatedWorker(
                    place,
                    shared.states()[rank],
                    new WorkerCosts(tables, rank, spec.streams()),
                    speed(rank));
        }
        return all;
    }

    /** Factor on a worker's work on a core; where a pace is stated its speed is that of the pace, as on threads. */
    private double speed(int rank) {
        return paced ? 1 : shared.machine().workforce().speed(rank);
    }

    CompletedRun run(Audience audience) {
        Trace trace = audience.trace();
        cores.tell(trace);
        progress.tell(audience.onlooker());
        progress.start();
        for (SimulatedWorker worker : workers) {
            worker.start();
        }
        Optional<RuntimeException> crash = runToTheEnd();
        trace.end(kernel.now());
        return new CompletedRun(
                result(crash), shared.store().parameters(), Optional.empty(), crash.or(this::starvation));
    }

    private Optional<RuntimeException> starvation() {
        return progress.outcome() == Outcome.STARVED
                ? Optional.of(
                        Starvation.of(List.of(workers), progress.updates(), spec.stop().updates()))
                : Optional.empty();
    }

    private Optional<RuntimeException> runToTheEnd() {
        try {
            kernel.run();
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(failure);
        }
    }

    private RunResult result(Optional<RuntimeException> crash) {
        List<WorkerTotals> totals = Arrays.stream(workers).map(SimulatedWorker::totals).toList();
        return new RunResult(
                Clock.SIMULATED,
                mode,
                spec.algorithm().name(),
                spec.workers(),
                spec.streams().replication(),
                spec.streams().seed(),
                progress.updates(),
                shared.store().gradients().orElseGet(() -> totals.stream()
                        .mapToLong(WorkerTotals::updates)
                        .sum()),
                progress.lastUpdateNs(),
                progress.staleness(),
                shared.store().book(),
                shared.store().contention(),
                totals,
                progress.curve(),
                crash.isPresent() ? Outcome.CRASHED : progress.outcome(),
                progress.regulation().map(Regulation::trace).orElseGet(() -> Parallelism.constant(spec.workers())),
                shared.noise().map(NoiseMeter::measured),
                Certificate.dualityGap(shared.cycle(), shared.store().parameters()),
                Optional.of(timeUse()));
    }

    private TimeUse timeUse() {
        for (SimulatedWorker worker : workers) {
            worker.settle();
        }
        ledger.add(TimeLedger.NO_CORE, cores.corelessNs());
        return ledger.timeUse();
    }
}
