package stalesim.exec.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import stalesim.exec.worker.OperationTimes;
import stalesim.exec.worker.RestLog;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.duration.Course;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Empirical;
import stalesim.model.duration.MeasuredPasses;
import stalesim.model.duration.MeasuredSeries;
import stalesim.model.machine.Freshness;
import stalesim.model.machine.LockPolicy;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.SlowAfterRest;
import stalesim.model.machine.Topology;
import stalesim.model.machine.Workforce;
import stalesim.model.protocol.OperationKind;
import stalesim.model.run.TrainingTask;
import stalesim.model.statistics.Estimate;

/**
 * Measures this machine for one task, with one worker at a time: how long each operation of each algorithm takes, what
 * the scheduler does, and how much slower (or, on some virtual machines, faster) a core gets while another one is busy
 * with a run of its own. Two workers share a model only in turn: what an update takes whose model has to come from
 * another core's cache. Where workers will wait for each other, two runs also rest now and then: how much slower they
 * are for it, and how long it takes to rouse a core.
 *
 * <p>Workers that meet at a model are never measured here: what they do to each other is for the simulator to predict.
 *
 * <p>Measures in passes, which may lie far apart: a machine's speed drifts, and a prediction of runs that took a while
 * needs a calibration from that while; between passes, what drifts soonest can be observed alone. Passes during which
 * another program took the core are left out. How far the passes agree tells how well each number is known.
 *
 * <p>Not thread-safe; nothing else should run on the machine during a pass.
 */
public final class Calibrator {

    private final int cores = Runtime.getRuntime().availableProcessors();
    private final SchedulerProbe scheduler = new SchedulerProbe(cores);
    private final OperationProbe operations;
    private int passes;

    /**
     * For one task on this machine, with as many cores as the JVM may use.
     *
     * @param task what is trained
     * @param algorithms whose operations are measured, at least one
     * @param seed of the mini-batches that are used up
     */
    public Calibrator(TrainingTask task, List<Algorithm> algorithms, long seed) {
        operations = new OperationProbe(task, List.copyOf(algorithms), seed);
    }

    /**
     * Runs every algorithm long enough for the JIT to have compiled it, measuring nothing. To be called before the
     * first pass, and before anything else is timed.
     *
     * @throws InterruptedException if interrupted
     */
    public void warmUp() throws InterruptedException {
        operations.warmUp();
    }

    /**
     * Measures everything once: about a second, half a second more where workers will wait for each other, and three
     * quarters of a second more for each algorithm.
     *
     * @throws InterruptedException if interrupted
     */
    public void pass() throws InterruptedException {
        operations.pass(passes, cores > 1);
        scheduler.pass();
        passes++;
    }

    /**
     * Measures once more what drifts and decides most: gradients of two busy cores, and after sleeps; half a second, or
     * twice as much. Nothing on a machine of one core. To be called after a pass, as often as one likes.
     *
     * @throws InterruptedException if interrupted
     */
    public void observeGradients() throws InterruptedException {
        if (cores > 1) {
            operations.observeGradients(passes - 1);
        }
    }

    /**
     * Measures once more what drifts soonest: an update of a model that has to come from another core's cache, of one
     * algorithm a call; a quarter of a second. Nothing on a machine of one core, or where workers do not simply read
     * and update. To be called as often as one likes.
     *
     * @throws InterruptedException if interrupted
     */
    public void observeUpdates() throws InterruptedException {
        if (cores > 1) {
            operations.observeUpdates();
        }
    }

    /**
     * What is known of the machine after the passes so far.
     *
     * @return the calibrated machine
     * @throws IllegalStateException before the first pass
     */
    public MachineDescription machine() {
        OperationFigures figures = figures();
        GradientFigures gradients = gradients();
        RestFigures rests = rests();
        double slowdown = gradients.slowdown();
        Map<String, OperationCosts> costs = new LinkedHashMap<>();
        Set<String> sharing = sharing();
        TickedGradients ticked = ticked(gradients);
        Map<String, RemoteUpdates> remoteUpdates = figures.remoteUpdates();
        figures.operations()
                .forEach((algorithm, times) -> costs.put(
                        algorithm,
                        costs(
                                laws(
                                        times,
                                        sharing.contains(algorithm)
                                                ? compute(gradients, ticked, algorithm)
                                                : ownCompute(gradients, ticked, algorithm)),
                                Optional.ofNullable(remoteUpdates.get(algorithm)),
                                figures.preparationNs(algorithm))));
        return new MachineDescription(
                "this machine",
                new Processors(
                        Topology.flat(cores),
                        Scheduling.TIME_SLICED,
                        cores > 1 ? List.of(1.0, slowdown) : List.of(1.0)),
                scheduler.costs(slowAfterRest(gradients, rests), rests.rousing(), ticked.times().law()),
                LockPolicy.BARGING,
                Workforce.EQUAL,
                Optional.empty(),
                costs);
    }

    /**
     * How well the passes so far agree on each number: the mean over passes of the mean time of every operation of
     * every algorithm, of the slowdown of two busy cores, and of the figures of the scheduler, each with its interval.
     *
     * <p>The machine's own numbers are taken from the measurements of all passes together and differ a little from
     * these means. A number's passes in which something else took the core are left out here too.
     *
     * @return operations first; unbounded after a single pass
     * @throws IllegalStateException before the first pass
     */
    public List<Estimate> estimates() {
        List<Estimate> estimates = new ArrayList<>(figures().estimates());
        GradientFigures gradients = gradients();
        estimates.addAll(gradients.estimates());
        estimates.addAll(scheduler.estimates());
        ticked(gradients).times().estimate().ifPresent(estimates::add);
        rests().estimate().ifPresent(estimates::add);
        return List.copyOf(estimates);
    }

    private OperationFigures figures() {
        if (passes == 0) {
            throw new IllegalStateException("nothing is calibrated before the first pass");
        }
        return new OperationFigures(operations.alone(), operations.inTurn());
    }

    private GradientFigures gradients() {
        return new GradientFigures(operations.alone(), operations.together(), sharing());
    }

    private TickedGradients ticked(GradientFigures gradients) {
        return new TickedGradients(
                gradients.sideBySide().stream()
                        .map(cores ->
                                cores.stream().map(OperationTimes::gradients).toList())
                        .toList(),
                scheduler.beat(),
                scheduler.ticksOfSpinning());
    }

    private RestFigures rests() {
        return new RestFigures(operations.together().stream()
                .flatMap(both -> both.resting().stream())
                .toList());
    }

    private static SlowAfterRest slowAfterRest(GradientFigures gradients, RestFigures rests) {
        return new SlowAfterRest(
                gradients.slowdownAfterRest(RestLog.Deed.SLEPT),
                gradients.slowdownAfterRest(RestLog.Deed.ROUSED),
                rests.slowNs());
    }

    private Set<String> sharing() {
        return operations.sharing().stream().map(Algorithm::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Gradients of an algorithm that shares them: their mean is that of a lone busy core, and their course that of two
     * busy ones, among which staleness comes about: side by side, as far as both were undisturbed in some pass.
     */
    private static DurationLaw compute(GradientFigures figures, TickedGradients ticked, String algorithm) {
        long[] course = figures.computeTimes();
        double factor = figures.meanCompute(algorithm)
                / Arrays.stream(course).average().orElseThrow();
        List<List<OperationTimes>> passes = figures.sideBySide();
        return passes.isEmpty() ? MeasuredSeries.of(scaled(course, factor)) : replayed(passes, ticked, factor);
    }

    private static MeasuredPasses replayed(
            List<List<OperationTimes>> passes, TickedGradients ticked, double factor) {
        List<List<Course>> courses = passes.stream()
                .map(pass -> pass.stream()
                        .map(times -> ticked.without(times.gradients()).scaled(factor))
                        .toList())
                .toList();
        long[] takenNs = passes.stream()
                .mapToLong(pass -> pass.get(0).takenNs().orElseThrow())
                .toArray();
        double spanNs = passes.stream()
                .flatMap(List::stream)
                .mapToLong(OperationTimes::wallNs)
                .average()
                .orElseThrow();
        return MeasuredPasses.of(courses, Math.round(spanNs), takenNs);
    }

    private static long[] scaled(long[] values, double factor) {
        return Arrays.stream(values).map(ns -> Math.round(ns * factor)).toArray();
    }

    private static DurationLaw ownCompute(GradientFigures figures, TickedGradients ticked, String algorithm) {
        return MeasuredSeries.of(ticked.without(figures.ownGradients(algorithm)).values());
    }

    private static OperationCosts costs(
            Map<OperationKind, DurationLaw> laws, Optional<RemoteUpdates> remoteUpdates, long preparationNs) {
        Freshness freshness = remoteUpdates.map(RemoteUpdates::freshness).orElse(Freshness.NEVER_MATTERS);
        return new OperationCosts(
                laws,
                new Deterministic(0),
                remoteUpdates.map(updates -> updates.law(freshness)),
                freshness,
                preparationNs);
    }

    private static Map<OperationKind, DurationLaw> laws(OperationTimes times, DurationLaw compute) {
        Map<OperationKind, DurationLaw> laws = new EnumMap<>(OperationKind.class);
        for (OperationKind kind : OperationKind.values()) {
            long[] all = times.of(kind);
            if (all.length > 0) {
                laws.put(kind, kind == OperationKind.COMPUTE ? compute : Empirical.of(all));
            }
        }
        return laws;
    }
}
