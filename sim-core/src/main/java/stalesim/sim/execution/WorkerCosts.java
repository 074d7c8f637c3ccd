package stalesim.sim.execution;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.DurationSampler;
import stalesim.model.machine.MachineDescription;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.OperationKind;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/** The durations of one worker's operations, each purpose with the worker's own random stream. */
final class WorkerCosts {

    private final Map<OperationKind, DurationSampler> work = new EnumMap<>(OperationKind.class);
    private final Optional<DurationSampler> pace;
    private final DurationSampler oversleep;

    WorkerCosts(Tables tables, int rank, RandomStreams streams) {
        var access = streams.stream(rank, Purpose.ACCESS_TIME);
        tables.laws.forEach((kind, law) -> work.put(
                kind,
                law.sampler(kind == OperationKind.COMPUTE ? streams.stream(rank, Purpose.COMPUTE_TIME) : access)));
        pace = tables.pace.map(law -> law.sampler(streams.stream(rank, Purpose.PACE)));
        oversleep = tables.machine.os().oversleep().sampler(streams.stream(rank, Purpose.SCHEDULING));
    }

    /** Time that the next operation of a kind keeps a core busy. */
    long nextNs(OperationKind kind) {
        return work.get(kind).nextNs();
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

    /** The laws that all workers of a run share, looked up once: a missing one is reported before the run. */
    static final class Tables {
        private final MachineDescription machine;
        private final Map<OperationKind, DurationLaw> laws = new EnumMap<>(OperationKind.class);
        private final Optional<DurationLaw> pace;

        Tables(MachineDescription machine, String algorithm, List<Operation> cycle, Optional<DurationLaw> pace) {
            this.machine = machine;
            this.pace = pace;
            cycle.forEach(operation ->
                    laws.computeIfAbsent(operation.kind(), kind -> machine.cost(algorithm, kind)));
        }
    }
}
