package stalesim.sim.execution;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.DurationSampler;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.Stragglers;
import stalesim.model.machine.Workforce;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.OperationKind;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/** The durations of one worker's operations, each purpose with the worker's own random stream. */
final class WorkerCosts {

    private final DurationSampler[] work;
    private final DurationSampler remoteUpdate;
    private final long preparationNs;
    private final DurationSampler compute;
    private final DurationSampler gap;
    private final BackgroundNoise background;
    private final Stragglers stragglers;
    private final UniformRandomProvider straggling;
    private final Optional<Breakdowns> breakdowns;
    private final Optional<DurationSampler> pace;
    private final DurationSampler oversleep;

    WorkerCosts(Tables tables, int rank, RandomStreams streams) {
        UniformRandomProvider access = tables.accessVaries ? streams.stream(rank, Purpose.ACCESS_TIME) : null;
        Map<OperationKind, DurationSampler> samplers = new EnumMap<>(OperationKind.class);
        tables.laws.forEach((kind, law) -> samplers.put(kind, law.sampler(access)));
        work = tables.cycle.stream()
                .map(operation -> samplers.get(operation.kind()))
                .toArray(DurationSampler[]::new);
        remoteUpdate = tables.remoteUpdate.map(law -> law.sampler(access)).orElse(samplers.get(OperationKind.UPDATE));
        preparationNs = tables.preparationNs;
        gap = tables.gap.sampler(access);
        compute = sampler(tables.compute, streams, rank, Purpose.COMPUTE_TIME);
        background = tables.background;
        Workforce workforce = tables.machine.workforce();
        stragglers = workforce.stragglers();
        straggling = stragglers.probability() > 0 ? streams.stream(rank, Purpose.STRAGGLER) : null;
        breakdowns = workforce.failures().map(law -> new Breakdowns(law, streams.stream(rank, Purpose.FAILURE)));
        pace = tables.pace.map(law -> workforce.atSpeedOf(rank, sampler(law, streams, rank, Purpose.PACE)));
        oversleep = sampler(tables.machine.os().oversleep(), streams, rank, Purpose.SCHEDULING);
    }

    /** Constants need no stream: a million of those would be most of a large run's memory and of its start. */
    private static DurationSampler sampler(DurationLaw law, RandomStreams streams, int rank, Purpose purpose) {
        return law.sampler(law instanceof Deterministic ? null : streams.stream(rank, purpose));
    }

    /** Time that a gradient which begins now keeps a core busy. */
    long nextComputeNs(long nowNs) {
        double factor = background.onCompute(nowNs);
        if (straggling != null && straggling.nextDouble() < stragglers.probability()) {
            factor *= stragglers.factor();
        }
        return scaled(compute.nextNs(), factor);
    }

    /** Time that any other operation, by its position in the cycle, keeps a core busy if it begins now. */
    long nextNs(int position, long nowNs) {
        return scaled(work[position].nextNs(), background.onOverhead(nowNs));
    }

    /** Time that an update keeps a core busy if another one wrote the model last. */
    long nextRemoteUpdateNs(long nowNs) {
        return scaled(remoteUpdate.nextNs(), background.onOverhead(nowNs));
    }

    /** Time that an update which begins now keeps a core busy before it first tries to publish. */
    long nextPreparationNs(long nowNs) {
        return scaled(preparationNs, background.onOverhead(nowNs));
    }

    /**
     * Time that an attempt to publish keeps a core busy if it begins now: what an update takes, less its preparation.
     *
     * @param position of the update in the cycle
     * @param remote whether the vector that it writes has to come from another core
     */
    long nextAttemptNs(int position, boolean remote, long nowNs) {
        long updateNs = (remote ? remoteUpdate : work[position]).nextNs();
        return scaled(Math.max(0, updateNs - preparationNs), background.onOverhead(nowNs));
    }

    /** Time on a core between the cycle that ends now and the next. */
    long nextGapNs(long nowNs) {
        return scaled(gap.nextNs(), background.onOverhead(nowNs));
    }

    private static long scaled(long ns, double factor) {
        return factor == 1 ? ns : Math.round(ns * factor);
    }

    /** Whether the worker has failed. */
    boolean failsBy(long nowNs) {
        return breakdowns.isPresent() && breakdowns.get().failsBy(nowNs);
    }

    /** Time until a worker that has failed begins anew. */
    long nextRepairNs(long nowNs) {
        return breakdowns.orElseThrow().nextRepairNs(nowNs);
    }

    boolean paced() {
        return pace.isPresent();
    }

    /** Time from the start of a paced gradient to its end, if its computation does not take longer. */
    long nextPaceNs() {
        return pace.orElseThrow().nextNs();
    }

    /** How much later than asked the next sleep ends. */
    long nextOversleepNs() {
        return oversleep.nextNs();
    }

    /** What all workers of a run share, looked up once: a missing law is reported before the run. */
    static final class Tables {
        private final MachineDescription machine;
        private final List<Operation> cycle;
        private final DurationLaw compute;
        private final DurationLaw gap;
        private final Optional<DurationLaw> remoteUpdate;
        private final long preparationNs;
        private final boolean accessVaries;
        private final Map<OperationKind, DurationLaw> laws = new EnumMap<>(OperationKind.class);
        private final BackgroundNoise background;
        private final Optional<DurationLaw> pace;

        Tables(RunMachine run, List<Operation> cycle, Optional<DurationLaw> pace) {
            this.machine = run.machine();
            this.cycle = cycle;
            this.pace = pace;
            OperationCosts costs = machine.costs(run.algorithm());
            gap = costs.gap();
            remoteUpdate = costs.remoteUpdate();
            preparationNs = costs.preparationNs();
            cycle.stream()
                    .map(Operation::kind)
                    .filter(OperationKind::takesTime)
                    .forEach(kind -> laws.computeIfAbsent(kind, some -> machine.cost(run.algorithm(), some)));
            compute = laws.remove(OperationKind.COMPUTE);
            accessVaries = Stream.concat(Stream.concat(laws.values().stream(), remoteUpdate.stream()), Stream.of(gap))
                    .anyMatch(law -> !(law instanceof Deterministic));
            background = new BackgroundNoise(
                    machine.workforce().background(),
                    run.streams().stream(RandomStreams.WHOLE_RUN, Purpose.BACKGROUND));
        }
    }

    /** On what, for which algorithm and with which numbers a run is simulated. */
    record RunMachine(MachineDescription machine, String algorithm, RandomStreams streams) {}
}
