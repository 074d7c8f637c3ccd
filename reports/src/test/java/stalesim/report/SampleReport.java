package stalesim.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import stalesim.model.result.Environment;
import stalesim.model.result.Mode;
import stalesim.model.result.Outcome;
import stalesim.model.result.RunResult;
import stalesim.model.result.TimeCategory;
import stalesim.model.result.TimeUse;
import stalesim.report.input.ReportInput;

/** A made-up scenario as rich as a real one: three algorithms, two modes, extrapolation, a miss, a divergence. */
public final class SampleReport {

    private static final int[] NATIVE = {1, 2, 4, 8, 16, 64, 256, 1024};
    private static final int[] PACED = {4, 8, 16};

    private final SplittableRandom random = new SplittableRandom(7);
    private final List<RunResult> results = new ArrayList<>();

    private SampleReport() {}

    public static ReportInput input() {
        SampleReport sample = new SampleReport();
        for (String algorithm : List.of("async-lock", "hogwild", "sync")) {
            for (int workers : NATIVE) {
                sample.add(Mode.NATIVE, algorithm, workers);
            }
            for (int workers : PACED) {
                sample.add(Mode.PACED, algorithm, workers);
            }
        }
        return new ReportInput(
                "a9a-async",
                """
                name: a9a-async
                objective: { kind: logistic, l2: 0.0001, data: { libsvm: a9a.gz } }
                algorithms: [ async-lock, hogwild, sync ]
                workers: 1..1024 x2
                batch: 16
                step: { rule: constant, size: 0.05 }
                """,
                facts("scenario hash", "5f1c09ab77de", "seed", "1", "git revision", "0123abc", "created", "2026-01-01"),
                new Environment(facts(
                        "CPU",
                        "Example 2.60 GHz",
                        "cores",
                        "1 socket, 2 cores, 2 hardware threads",
                        "JDK",
                        "17.0.12, Eclipse Adoptium",
                        "BLAS backend",
                        "dev.ludovic.netlib.blas.VectorBLAS")),
                facts("compute, mean", "101.3 µs", "update, mean", "4.9 µs", "lock hand-over", "0.21 µs"),
                List.of("Workers are equally fast.", "Memory bandwidth is shared evenly."),
                sample.results,
                OptionalDouble.of(0.35),
                ReportInput.DEFAULT_LEVEL);
    }

    private static Map<String, String> facts(String... pairs) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (int index = 0; index < pairs.length; index += 2) {
            facts.put(pairs[index], pairs[index + 1]);
        }
        return facts;
    }

    private void add(Mode mode, String algorithm, int workers) {
        for (int replication = 0; replication < 20; replication++) {
            results.add(run(Runs.simulated(), mode, algorithm, workers, replication, 1));
        }
        double bias = algorithm.equals("hogwild") && workers == 8 ? 0.8 : 0.97;
        for (int replication = 0; workers <= 16 && replication < 5; replication++) {
            results.add(run(Runs.real(), mode, algorithm, workers, replication, bias));
        }
    }

    private RunResult run(Runs runs, Mode mode, String algorithm, int workers, int replication, double bias) {
        boolean sync = algorithm.equals("sync");
        boolean diverged = algorithm.equals("hogwild") && workers == 1024;
        long updates = 20_000;
        double perSecond = 9000 * Math.min(workers, 20 * workers / (20.0 + workers)) * bias * noise(0.02);
        if (sync) {
            perSecond /= workers * (1 + 0.1 * Math.log(workers));
        }
        double delay = sync ? 0 : (workers - 1) * (bias + 1) / 2;
        return runs.mode(mode)
                .algorithm(algorithm)
                .workers(workers)
                .replication(replication)
                .updates(updates)
                .gradients(sync ? updates * workers : updates)
                .durationNs((long) (updates / perSecond * 1e9))
                .waitNs((long) (updates / perSecond * 1e8))
                .staleness(staleness(delay, 2000))
                .losses(diverged ? diverging() : losses(sync ? 1 : workers))
                .outcome(diverged ? Outcome.DIVERGED : Outcome.BUDGET)
                .timeUse(timeUse(sync, workers, bias, (long) (workers * updates / perSecond * 1e9)))
                .build();
    }

    /** A real run, which is one with a bias, knows its waits alone. */
    private static TimeUse timeUse(boolean sync, int workers, double bias, long totalNs) {
        double waiting = 1 - 20 / (20.0 + workers) * bias;
        long waitNs = (long) (0.7 * waiting * totalNs);
        long corelessNs = workers > 2 ? (long) (0.3 * waiting * totalNs) : 0;
        Map<TimeCategory, Long> spent = new EnumMap<>(TimeCategory.class);
        spent.put(TimeCategory.LOCK, sync ? 0 : waitNs);
        spent.put(TimeCategory.BARRIER, sync ? waitNs : 0);
        spent.put(TimeCategory.NO_CORE, corelessNs);
        if (bias == 1) {
            long accessNs = (totalNs - waitNs - corelessNs) / 8;
            spent.put(TimeCategory.ACCESS, accessNs);
            spent.put(TimeCategory.COMPUTE, totalNs - waitNs - corelessNs - accessNs);
        }
        return new TimeUse(totalNs, spent);
    }

    private double noise(double size) {
        return 1 + size * (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5);
    }

    private long[] staleness(double mean, int updates) {
        long[] counts = new long[(int) (4 * mean) + 12];
        for (int update = 0; update < updates; update++) {
            double sum = 0;
            for (int part = 0; part < 4; part++) {
                sum += -Math.log(1 - random.nextDouble()) / 4;
            }
            counts[Math.min(counts.length - 1, (int) Math.round(mean * sum))]++;
        }
        return counts;
    }

    private double[] losses(int delay) {
        double[] losses = new double[201];
        double drift = noise(0.05);
        for (int index = 0; index < losses.length; index++) {
            double shape = Math.exp(-index / (12.0 + Math.log(delay) * 4) * drift);
            losses[index] = (0.32 + 0.373 * shape) * noise(0.01 + 0.002 * Math.log(delay));
        }
        losses[0] = Math.log(2);
        return losses;
    }

    private double[] diverging() {
        double[] losses = new double[30];
        for (int index = 0; index < losses.length; index++) {
            losses[index] = index < 25 ? Math.log(2) * Math.pow(1.12 * noise(0.02), index) : Double.NaN;
        }
        return losses;
    }
}
