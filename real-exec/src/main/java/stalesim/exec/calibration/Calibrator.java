package stalesim.exec.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stalesim.exec.execution.OperationTimes;
import stalesim.exec.execution.ThreadedExecution;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Empirical;
import stalesim.model.duration.MeasuredSeries;
import stalesim.model.machine.LockPolicy;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.Topology;
import stalesim.model.machine.Workforce;
import stalesim.model.protocol.OperationKind;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.Mode;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;

/**
 * Measures this machine for one task, with one worker at a time: how long each operation of each algorithm takes, what
 * the scheduler does, and how much slower (or, on some virtual machines, faster) a core gets while another one is busy
 * with a run of its own.
 *
 * <p>Workers that share a model are never measured here: what they do to each other is for the simulator to predict.
 *
 * <p>Measures in passes, which may lie far apart: a machine's speed drifts, and a prediction of runs that took a while
 * needs a calibration from that while. Passes during which something else took the core are left out.
 *
 * <p>Not thread-safe; nothing else should run on the machine during a pass.
 */
public final class Calibrator {

    private static final long WARM_UP_NS = 500_000_000L;
    private static final long MEASURE_NS = 400_000_000L;
    private static final long PROBE_UPDATES = 20;
    private static final int LEAST_UPDATES = 50;

    /** Passes in which the worker had a core for so much less of the time than in the best one are not used. */
    private static final double TOLERATED_DISTURBANCE = 0.03;

    private final ThreadedExecution execution = new ThreadedExecution(Mode.NATIVE, Optional.empty());
    private final int cores = Runtime.getRuntime().availableProcessors();
    private final SchedulerProbe scheduler = new SchedulerProbe(cores);
    private final TrainingTask task;
    private final List<Algorithm> algorithms;
    private final long seed;
    private final Map<String, List<OperationTimes>> measured = new LinkedHashMap<>();
    private final List<OperationTimes> sideBySide = new ArrayList<>();
    private int passes;

    /**
     * For one task on this machine, with as many cores as the JVM may use.
     *
     * @param task what is trained
     * @param algorithms whose operations are measured, at least one
     * @param seed of the mini-batches that are used up
     */
    public Calibrator(TrainingTask task, List<Algorithm> algorithms, long seed) {
        this.task = task;
        this.algorithms = List.copyOf(algorithms);
        this.seed = seed;
    }

    /**
     * Runs every algorithm long enough for the JIT to have compiled it, measuring nothing. To be called before the
     * first pass, and before anything else is timed.
     *
     * @throws InterruptedException if interrupted
     */
    public void warmUp() throws InterruptedException {
        // twice through the list: code that one algorithm made the JIT discard is compiled again
        for (int round = 0; round < 2; round++) {
            for (Algorithm algorithm : algorithms) {
                measure(algorithm, seed, WARM_UP_NS);
                int workers = Math.min(2, algorithm.maxWorkers());
                execution.run(spec(algorithm, workers, seed, updatesWithin(algorithm, WARM_UP_NS / 2)));
            }
        }
    }

    /**
     * Measures everything once: about a second, and half a second more for each algorithm.
     *
     * @throws InterruptedException if interrupted
     */
    public void pass() throws InterruptedException {
        for (Algorithm algorithm : algorithms) {
            measured.computeIfAbsent(algorithm.name(), name -> new ArrayList<>())
                    .add(measure(algorithm, seed + passes, MEASURE_NS));
        }
        if (cores > 1) {
            sideBySide.addAll(measureSideBySide(algorithms.get(0)));
        }
        scheduler.pass();
        passes++;
    }

    /**
     * What is known of the machine after the passes so far.
     *
     * @return the calibrated machine
     * @throws IllegalStateException before the first pass
     */
    public MachineDescription machine() {
        if (passes == 0) {
            throw new IllegalStateException("nothing is calibrated before the first pass");
        }
        long[] alone = computeTimes(measured.values().stream().flatMap(List::stream).toList());
        long[] together = cores > 1 ? computeTimes(sideBySide) : alone;
        double slowdown = mean(together) / mean(alone);
        DurationLaw compute = MeasuredSeries.of(Arrays.stream(together)
                .map(ns -> Math.round(ns / slowdown))
                .toArray());
        Map<String, OperationCosts> costs = new LinkedHashMap<>();
        measured.forEach((algorithm, times) -> costs.put(algorithm, costs(leastDisturbed(times), compute)));
        return new MachineDescription(
                "this machine",
                new Processors(
                        Topology.flat(cores),
                        Scheduling.TIME_SLICED,
                        cores > 1 ? List.of(1.0, slowdown) : List.of(1.0)),
                scheduler.costs(),
                LockPolicy.BARGING,
                Workforce.EQUAL,
                Optional.empty(),
                costs);
    }

    private OperationTimes measure(Algorithm algorithm, long streamSeed, long ns) throws InterruptedException {
        return execution.measure(spec(algorithm, 1, streamSeed, updatesWithin(algorithm, ns)));
    }

    private long updatesWithin(Algorithm algorithm, long ns) throws InterruptedException {
        long duration =
                execution.run(spec(algorithm, 1, seed, PROBE_UPDATES)).result().durationNs();
        return Math.max(LEAST_UPDATES, ns / Math.max(1, duration / PROBE_UPDATES));
    }

    private RunSpec spec(Algorithm algorithm, int workers, long streamSeed, long updates) {
        return new RunSpec(
                algorithm, workers, task, StopRule.after(updates), 1, new RandomStreams(streamSeed, 0), false);
    }

    private static OperationTimes leastDisturbed(List<OperationTimes> all) {
        double best = all.stream().mapToDouble(OperationTimes::coreShare).max().orElseThrow();
        return OperationTimes.join(all.stream()
                .filter(times -> times.coreShare() >= best - TOLERATED_DISTURBANCE)
                .toList());
    }

    /**
     * Compute times are those of all algorithms, whose gradients are the same, for the sake of a larger sample; their
     * mean is that of a lone busy core, and their course, in order of measurement, that of two busy ones, among which
     * staleness comes about.
     */
    private static OperationCosts costs(OperationTimes times, DurationLaw compute) {
        Map<OperationKind, DurationLaw> laws = new EnumMap<>(OperationKind.class);
        for (OperationKind kind : OperationKind.values()) {
            long[] all = times.of(kind);
            if (all.length > 0) {
                laws.put(kind, kind == OperationKind.COMPUTE ? compute : Empirical.of(all));
            }
        }
        return new OperationCosts(laws);
    }

    private static long[] computeTimes(List<OperationTimes> all) {
        return leastDisturbed(all).of(OperationKind.COMPUTE);
    }

    private static double mean(long[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    /** Two runs at a time that share nothing but the machine. */
    private List<OperationTimes> measureSideBySide(Algorithm algorithm) throws InterruptedException {
        long updates = updatesWithin(algorithm, MEASURE_NS);
        List<OperationTimes> results = new ArrayList<>();
        Thread other = new Thread(() -> {
            try {
                OperationTimes times = execution.measure(spec(algorithm, 1, seed + 1, updates));
                synchronized (results) {
                    results.add(times);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        other.start();
        OperationTimes own = execution.measure(spec(algorithm, 1, seed, updates));
        other.join();
        results.add(own);
        return results;
    }
}
