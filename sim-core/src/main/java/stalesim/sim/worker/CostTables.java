package stalesim.sim.worker;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.LongToIntFunction;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.DurationSampler;
import stalesim.model.duration.MeasuredPasses;
import stalesim.model.machine.Freshness;
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
    final DurationLaw gap;

    /** Of updates of a model that another core wrote last, where that is known; given a worker's random stream. */
    final Optional<Function<UniformRandomProvider, DurationSampler>> remoteUpdate;

    final Freshness freshness;
    final long preparationNs;
    final Optional<DurationLaw> pace;
    final BackgroundNoise background;

    /** Of a worker's gradients, where they are its own. */
    final DurationLaw compute;

    /** Of gradients, where these depend on the core on which they are computed. */
    final Optional<Conditions> conditions;

    /** Of everything but gradients, by the row of its kind, up to the last that is needed. */
    final DurationLaw[] laws;

    /** Of all workers, if none of these times, the gap's included, is drawn. */
    final Optional<AccessTimes> constantAccess;

    /**
     * Of a run.
     *
     * @param spec the run
     * @param machine on which it is simulated
     * @param cycle its operations
     * @param pace target compute time of paced workers, or empty
     * @param clock virtual time, nanoseconds
     * @throws stalesim.model.duration.MissingCalibrationException if the machine lacks a number that the cycle needs
     */
    public CostTables(
            RunSpec spec,
            MachineDescription machine,
            List<Operation> cycle,
            Optional<DurationLaw> pace,
            LongSupplier clock) {
        this.machine = machine;
        this.pace = pace;
        String algorithm = spec.algorithm().name();
        OperationCosts costs = machine.costs(algorithm);
        gap = costs.gap();
        freshness = costs.freshness();
        preparationNs = costs.preparationNs();
        Map<OperationKind, DurationLaw> byKind = new EnumMap<>(OperationKind.class);
        cycle.stream()
                .map(Operation::kind)
                .filter(OperationKind::takesTime)
                .forEach(kind -> byKind.computeIfAbsent(kind, some -> machine.cost(algorithm, some)));
        compute = byKind.remove(OperationKind.COMPUTE);
        RandomStreams streams = spec.streams();
        conditions = compute instanceof MeasuredPasses passes
                ? Optional.of(new Conditions(passes, streams, clock))
                : Optional.empty();
        remoteUpdate = costs.remoteUpdate().map(law -> ofPresentPass(law, conditions, streams, clock));
        laws = byRow(byKind);
        boolean constant = Stream.concat(
                        Stream.concat(byKind.values().stream(), costs.remoteUpdate().stream()), Stream.of(gap))
                .allMatch(Deterministic.class::isInstance);
        constantAccess = constant ? Optional.of(new AccessTimes(this, null)) : Optional.empty();
        background = new BackgroundNoise(
                machine.workforce().background(),
                streams.stream(RandomStreams.WHOLE_RUN, Purpose.BACKGROUND));
    }

    /** All workers of a run meet the same pass of a law that was measured in passes, if possible that of gradients. */
    private static Function<UniformRandomProvider, DurationSampler> ofPresentPass(
            DurationLaw law, Optional<Conditions> ofGradients, RandomStreams streams, LongSupplier clock) {
        if (law instanceof MeasuredPasses passes) {
            LongToIntFunction present = ofGradients
                    .map(gradients -> gradients.passesOf(passes, Purpose.ACCESS_TIME))
                    .orElseGet(() -> new PresentPass(passes, Purpose.ACCESS_TIME, streams)::at);
            return random -> passes.sampler(() -> present.applyAsInt(clock.getAsLong()), random);
        }
        return law::sampler;
    }

    private static DurationLaw[] byRow(Map<OperationKind, DurationLaw> byKind) {
        int last = byKind.keySet().stream().mapToInt(WorkerCosts::row).reduce(WorkerCosts.UPDATE, Math::max);
        DurationLaw[] table = new DurationLaw[last + 1];
        byKind.forEach((kind, law) -> table[WorkerCosts.row(kind)] = law);
        return table;
    }
}
