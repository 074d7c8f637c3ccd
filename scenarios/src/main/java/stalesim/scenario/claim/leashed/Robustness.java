package stalesim.scenario.claim.leashed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.algorithm.Hogwild;
import stalesim.model.algorithm.Leashed;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Ordered;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.Gamma;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.protocol.Operation.Update;
import stalesim.model.protocol.OperationKind;
import stalesim.model.result.RunResult;
import stalesim.model.run.StopRule;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Quadratics;
import stalesim.scenario.claim.Trial;

/** How much parallelism, and how large a step, Leashed-SGD and its baselines bear. */
final class Robustness {

    private static final double COMPUTE_NS = 40_000;
    private static final long UPDATE_NS = 600;
    private static final double STEP = 0.036;

    private Robustness() {}

    static List<Claim<?>> claims() {
        return List.of(manyThreads(), timeOfIterations(), largeSteps());
    }

    private static Claim<?> manyThreads() {
        return Claim.of(
                        "S003-57",
                        "figure B.3",
                        ClaimKind.ORDERING,
                        "Beyond 16 threads the lock-based baseline deteriorates, while Leashed-SGD, with any"
                                + " persistence bound or none, converges up to 56.")
                .assuming("noisy quadratic with eta h = 0.036", "the MLP's T_c/T_u = 67, a core for each thread")
                .inFamily("robustness of Leashed-SGD")
                .checkedBy("Loss after 4000 updates with 16 and 56 threads, paired by seed", Robustness::deterioration)
                .literally("persistence 0, 1 and no bound", List.of(0L, 1L, Update.UNBOUNDED))
                .corrected("persistence 0 and 1", List.of(0L, 1L))
                .broken("no bound", List.of(Update.UNBOUNDED));
    }

    private static Finding deterioration(List<Long> bounds, Bench bench) throws InterruptedException {
        double[] lock = losses(new AsyncLock(), 56, bench);
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(Ordered.greater("loss of the lock: 56 threads over 16", lock, losses(new AsyncLock(), 16, bench)));
        for (long bound : bounds) {
            String name = bound == Update.UNBOUNDED ? "no bound" : "persistence " + bound;
            double[] leashed = losses(new Leashed(bound), 56, bench);
            evidence.add(Ordered.greater("loss of 56 threads: lock over Leashed-SGD, " + name, lock, leashed));
            evidence.add(Estimated.atMost("loss of Leashed-SGD, 56 threads, " + name, leashed, 0.25));
        }
        return Finding.of(evidence);
    }

    /** The loss begins with 0.5. */
    private static double[] losses(Algorithm algorithm, int workers, Bench bench) throws InterruptedException {
        return bench.replicate(bench.amount(10, 15), replication ->
                bench.run(trial(algorithm, workers, 4_000, STEP), replication).finalLoss());
    }

    private static Trial trial(Algorithm algorithm, int workers, int updates, double step) {
        var quadratic = Quadratics.alike(1, new NoisyQuadratic.Mode(1, 0, 1, 0.05));
        return timing(algorithm, workers, updates)
                .training(Quadratics.task(quadratic, new Constant(step)))
                .until(StopRule.after(updates));
    }

    private static Trial timing(Algorithm algorithm, int workers, int updates) {
        return Trial.of(algorithm, workers, updates)
                .costing(Map.of(
                        OperationKind.COMPUTE, new Gamma(COMPUTE_NS, 0.15),
                        OperationKind.UPDATE, new Deterministic(UPDATE_NS)));
    }

    /** Whose iterations take the same time whatever m is, and whose take longer. */
    private record Times(List<Algorithm> constant, List<Algorithm> rising) {}

    private static Claim<?> timeOfIterations() {
        List<Algorithm> baselines = List.of(new AsyncLock(), new Hogwild());
        List<Algorithm> leashed = List.of(new Leashed(0), new Leashed(1), new Leashed(Update.UNBOUNDED));
        return Claim.of(
                        "S003-58",
                        "figure B.4",
                        ClaimKind.TREND,
                        "The time that threads work for an update stays the same for the baselines as threads are"
                                + " added, and grows for Leashed-SGD.")
                .assuming("waiting for a lock is no work, trying again and work that is dropped are", "T_c/T_u = 67")
                .checkedBy(
                        "Simulated time of work an update, 8 to 68 threads: within 2 % of T_c + T_u, or"
                                + " Page's test and 5 % more",
                        Robustness::timesByWorkers)
                .literally("lock and Hogwild! constant, Leashed-SGD rising", new Times(baselines, leashed))
                .broken("Leashed-SGD constant", new Times(leashed, List.of()))
                .broken("the lock rising", new Times(List.of(), baselines));
    }

    private static Finding timesByWorkers(Times times, Bench bench) throws InterruptedException {
        int[] workers = {8, 16, 34, 56, 68};
        List<Evidence> evidence = new ArrayList<>();
        for (Algorithm algorithm : times.constant()) {
            for (int m : workers) {
                double[] work = bench.replicate(10, replication -> work(algorithm, m, replication, bench));
                evidence.add(Estimated.equivalent(algorithm.name() + ", " + m + " threads", work, 1, 0.02));
            }
        }
        for (Algorithm algorithm : times.rising()) {
            List<double[]> blocks = new ArrayList<>();
            for (int replication = 0; replication < 10; replication++) {
                double[] block = new double[workers.length];
                for (int level = 0; level < workers.length; level++) {
                    block[level] = work(algorithm, workers[level], replication, bench);
                }
                blocks.add(block);
            }
            double[] growth = blocks.stream()
                    .mapToDouble(block -> block[workers.length - 1] / block[0])
                    .toArray();
            evidence.add(Ordered.risingInPairs("work an update, " + algorithm.name(), blocks));
            evidence.add(Estimated.atLeast("work of 68 threads over 8, " + algorithm.name(), growth, 1.05));
        }
        return Finding.of(evidence);
    }

    /** Over T_c + T_u. */
    private static double work(Algorithm algorithm, int workers, int replication, Bench bench)
            throws InterruptedException {
        RunResult run = bench.run(timing(algorithm, workers, bench.amount(2_000, 6_000)), replication);
        double spent = workers * (double) run.durationNs() * (1 - run.waitShare());
        return spent / run.updates() / (COMPUTE_NS + UPDATE_NS);
    }

    private static Claim<?> largeSteps() {
        return Claim.of(
                        "S003-64",
                        "figure B.11; section B.5, S1",
                        ClaimKind.ORDERING,
                        "Leashed-SGD, with any persistence bound or none, converges with larger steps than lock-based"
                                + " AsyncSGD.")
                .assuming("noisy quadratic", "T_c/T_u = 67, 34 threads")
                .inFamily("robustness of Leashed-SGD")
                .checkedBy(
                        "The largest step, by bisection, with which 1500 updates lower the loss, paired by seed:"
                                + " larger, and by 2 % or more",
                        Robustness::largestSteps)
                .literally("persistence 0, 1 and no bound", List.of(0L, 1L, Update.UNBOUNDED))
                .corrected("persistence 0 and 1", List.of(0L, 1L))
                .broken("no bound", List.of(Update.UNBOUNDED));
    }

    private static Finding largestSteps(List<Long> bounds, Bench bench) throws InterruptedException {
        double[] lock = largest(new AsyncLock(), bench);
        List<Evidence> evidence = new ArrayList<>();
        for (long bound : bounds) {
            String name = bound == Update.UNBOUNDED ? "no bound" : "persistence " + bound;
            double[] leashed = largest(new Leashed(bound), bench);
            double[] ratios = new double[lock.length];
            for (int i = 0; i < ratios.length; i++) {
                ratios[i] = leashed[i] / lock[i];
            }
            evidence.add(Ordered.greater("largest step: Leashed-SGD over lock, " + name, leashed, lock));
            evidence.add(Estimated.atLeast("ratio of the largest steps, " + name, ratios, 1.02));
        }
        return Finding.of(evidence);
    }

    private static double[] largest(Algorithm algorithm, Bench bench) throws InterruptedException {
        return bench.replicate(bench.amount(10, 20), replication -> {
            double low = 0.02;
            double high = 0.2;
            for (int halving = 0; halving < bench.amount(6, 9); halving++) {
                double step = Math.sqrt(low * high);
                boolean lowers = bench.run(trial(algorithm, 34, 1_500, step), replication).finalLoss() < 0.5;
                low = lowers ? step : low;
                high = lowers ? high : step;
            }
            return low;
        });
    }
}
