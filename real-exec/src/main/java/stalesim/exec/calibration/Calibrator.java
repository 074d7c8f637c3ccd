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
import stalesim.model.machine.DurationLaw;
import stalesim.model.machine.Empirical;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.protocol.OperationKind;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.Mode;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;

/**
 * Measures this machine for one task, with one worker at a time: how long each operation of each algorithm takes, what
 * the scheduler does, and how much slower a core gets while another one is busy with a run of its own.
 *
 * <p>Algorithms are measured in turns, several passes each, and passes during which something else took the core are
 * left out.
 *
 * <p>Workers that share a model are never measured here: what they do to each other is for the simulator to predict.
 */
public final class Calibrator {

    private static final long WARM_UP_NS = 1_000_000_000L;
    private static final int PASSES = 4;
    private static final long MEASURE_NS = 300_000_000L;

    /** Passes in which the worker had a core for so much less of the time than in the best one are not used. */
    private static final double TOLERATED_DISTURBANCE = 0.03;

    private static final long PROBE_UPDATES = 20;
    private static final int LEAST_UPDATES = 50;

    private final ThreadedExecution execution = new ThreadedExecution(Mode.NATIVE, Optional.empty());
    private final int cores;

    /** For this machine, with as many cores as the JVM may use. */
    public Calibrator() {
        cores = Runtime.getRuntime().availableProcessors();
    }

    /**
     * Warms the JIT up, then measures operation costs of each algorithm with one worker and the scheduler's costs.
     *
     * @param task what is trained
     * @param algorithms whose operations are measured
     * @param seed of the mini-batches that are used up
     * @return the calibrated machine
     * @throws InterruptedException if interrupted
     */
    public MachineDescription calibrate(TrainingTask task, List<Algorithm> algorithms, long seed)
            throws InterruptedException {
        warmUp(task, algorithms, seed);
        Map<String, List<OperationTimes>> measured = new LinkedHashMap<>();
        for (int pass = 0; pass < PASSES; pass++) {
            for (Algorithm algorithm : algorithms) {
                measured.computeIfAbsent(algorithm.name(), name -> new ArrayList<>())
                        .add(measure(task, algorithm, seed + pass, MEASURE_NS));
            }
        }
        Map<String, OperationCosts> costs = new LinkedHashMap<>();
        measured.forEach((algorithm, passes) -> costs.put(algorithm, costs(leastDisturbed(passes))));
        return new MachineDescription(
                "this machine",
                cores,
                false,
                slowdown(task, algorithms.get(0), seed),
                new SchedulerProbe(cores).measure(),
                List.of(1.0),
                costs);
    }

    /**
     * Runs every algorithm long enough for the JIT to have compiled it, measuring nothing.
     *
     * @param task what is trained
     * @param algorithms what will be run
     * @param seed of the mini-batches that are used up
     * @throws InterruptedException if interrupted
     */
    public void warmUp(TrainingTask task, List<Algorithm> algorithms, long seed) throws InterruptedException {
        // twice through the list: code that one algorithm made the JIT discard is compiled again
        for (int pass = 0; pass < 2; pass++) {
            for (Algorithm algorithm : algorithms) {
                measure(task, algorithm, seed, WARM_UP_NS / 2);
                int workers = Math.min(2, algorithm.maxWorkers());
                execution.run(spec(task, algorithm, workers, seed, updatesWithin(task, algorithm, seed, WARM_UP_NS / 4)));
            }
        }
    }

    private OperationTimes measure(TrainingTask task, Algorithm algorithm, long seed, long ns)
            throws InterruptedException {
        return execution.measure(spec(task, algorithm, 1, seed, updatesWithin(task, algorithm, seed, ns)));
    }

    private long updatesWithin(TrainingTask task, Algorithm algorithm, long seed, long ns)
            throws InterruptedException {
        long duration = execution
                .run(spec(task, algorithm, 1, seed, PROBE_UPDATES))
                .result()
                .durationNs();
        return Math.max(LEAST_UPDATES, ns / Math.max(1, duration / PROBE_UPDATES));
    }

    private static RunSpec spec(TrainingTask task, Algorithm algorithm, int workers, long seed, long updates) {
        return new RunSpec(
                algorithm, workers, task, StopRule.after(updates), 1, new RandomStreams(seed, 0), false);
    }

    private static OperationTimes leastDisturbed(List<OperationTimes> passes) {
        double best = passes.stream().mapToDouble(OperationTimes::coreShare).max().orElseThrow();
        return OperationTimes.join(passes.stream()
                .filter(times -> times.coreShare() >= best - TOLERATED_DISTURBANCE)
                .toList());
    }

    private static OperationCosts costs(OperationTimes times) {
        Map<OperationKind, DurationLaw> laws = new EnumMap<>(OperationKind.class);
        for (OperationKind kind : OperationKind.values()) {
            long[] measured = times.of(kind);
            if (measured.length > 0) {
                laws.put(kind, Empirical.of(measured));
            }
        }
        return new OperationCosts(laws);
    }

    /**
     * Factor on compute time while two cores are busy, each with a run of its own: the ratio of median compute times
     * of two runs side by side and of one alone, measured in turns.
     */
    private List<Double> slowdown(TrainingTask task, Algorithm algorithm, long seed) throws InterruptedException {
        if (cores < 2) {
            return List.of(1.0);
        }
        int rounds = 3;
        double[] ratios = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long updates = updatesWithin(task, algorithm, seed, MEASURE_NS);
            double alone = meanCompute(List.of(execution.measure(spec(task, algorithm, 1, seed, updates))));
            double together = meanCompute(sideBySide(task, algorithm, seed, updates));
            ratios[round] = together / alone;
        }
        Arrays.sort(ratios);
        return List.of(1.0, Math.max(1.0, ratios[rounds / 2]));
    }

    private List<OperationTimes> sideBySide(TrainingTask task, Algorithm algorithm, long seed, long updates)
            throws InterruptedException {
        List<OperationTimes> results = new ArrayList<>();
        Thread other = new Thread(() -> {
            try {
                OperationTimes times = execution.measure(spec(task, algorithm, 1, seed + 1, updates));
                synchronized (results) {
                    results.add(times);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        other.start();
        OperationTimes own = execution.measure(spec(task, algorithm, 1, seed, updates));
        other.join();
        results.add(own);
        return results;
    }

    /** Mean of the middle 90 %: a rare interruption in one of the two runs must not pass for interference. */
    private static double meanCompute(List<OperationTimes> runs) {
        long[] all = runs.stream()
                .flatMapToLong(times -> Arrays.stream(times.of(OperationKind.COMPUTE)))
                .sorted()
                .toArray();
        return Arrays.stream(all, all.length / 20, all.length - all.length / 20)
                .average()
                .orElseThrow();
    }
}
