package stalesim.sim.worker;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.OperationKind;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.run.RunSpec;

/** What the costs of all workers of a run have in common, looked up once: a missing law is reported before the run. */
public final class CostTables {

    final MachineDescription machine;
    final DurationLaw compute;
    final DurationLaw gap;
    final Optional<DurationLaw> remoteUpdate;
    final long preparationNs;
    final Optional<DurationLaw> pace;
    final BackgroundNoise background;

    /** Of everything but gradients, by kind. */
    final Map<OperationKind, DurationLaw> laws = new EnumMap<>(OperationKind.class);

    /** More than the row of any of these kinds. */
    final int rows;

    /** Whether any of these times, the gap's included, is drawn. */
    final boolean accessVaries;

    /**
     * Of a run.
     *
     * @param spec the run
     * @param machine on which it is simulated
     * @param cycle its operations
     * @param pace target compute time of paced workers, or empty
     * @throws stalesim.model.duration.MissingCalibrationException if the machine lacks a number that the cycle needs
     */
    public CostTables(RunSpec spec, MachineDescription machine, List<Operation> cycle, Optional<DurationLaw> pace) {
        this.machine = machine;
        this.pace = pace;
        String algorithm = spec.algorithm().name();
        OperationCosts costs = machine.costs(algorithm);
        gap = costs.gap();
        remoteUpdate = costs.remoteUpdate();
        preparationNs = costs.preparationNs();
        cycle.stream()
                .map(Operation::kind)
                .filter(OperationKind::takesTime)
                .forEach(kind -> laws.computeIfAbsent(kind, some -> machine.cost(algorithm, some)));
        compute = laws.remove(OperationKind.COMPUTE);
        rows = 1 + laws.keySet().stream().mapToInt(WorkerCosts::row).reduce(WorkerCosts.UPDATE, Math::max);
        accessVaries = Stream.concat(Stream.concat(laws.values().stream(), remoteUpdate.stream()), Stream.of(gap))
                .anyMatch(law -> !(law instanceof Deterministic));
        background = new BackgroundNoise(
                machine.workforce().background(),
                spec.streams().stream(RandomStreams.WHOLE_RUN, Purpose.BACKGROUND));
    }
}
