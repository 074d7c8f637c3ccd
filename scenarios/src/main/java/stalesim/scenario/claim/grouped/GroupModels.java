package stalesim.scenario.claim.grouped;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import stalesim.model.algorithm.DsSync;
import stalesim.model.algorithm.Sync;
import stalesim.model.bound.grouped.AlternatingGroups;
import stalesim.model.bound.grouped.Dispersion;
import stalesim.model.bound.grouped.ErrorRatio;
import stalesim.model.bound.grouped.NoisyMode;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.protocol.WorkerState;
import stalesim.model.random.RandomStreams;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Trial;

/** The models of DS-Sync's workers beside each other and beside those of synchronous SGD. */
final class GroupModels {

    private static final double STEP = 0.2;
    private static final NoisyMode.Grid GRID = new NoisyMode.Grid(GroupedRuns.WORKERS, GroupedRuns.SIZE);

    private GroupModels() {}

    /** Who averages with whom. */
    private interface Grouping {
        int groupOf(int rank, int round);
    }

    static List<Claim<?>> claims() {
        return List.of(groupMean(), meanPath(), dispersion(), errorRatio());
    }

    private static int alternating(int rank, int round) {
        return round % 2 == 0 ? rank / GroupedRuns.SIZE : rank % GroupedRuns.SIZE;
    }

    private static Claim<?> groupMean() {
        return Claim.of(
                        "S004-03",
                        "eq. 1",
                        ClaimKind.EXACT,
                        "A worker's next model is the mean over its group of the models after a step each.")
                .assuming("9 workers in groups of 3", "float arithmetic, to 1e-5")
                .checkedBy(
                        "Worker 0's model after 1 to 4 rounds of simulated and real runs against the recursion with"
                                + " the same mini-batches",
                        GroupModels::recursion)
                .literally("groups of rows and columns in turn", GroupModels::alternating)
                .broken("one group of all", (rank, round) -> 0)
                .broken("rows in every round", (rank, round) -> rank / GroupedRuns.SIZE)
                .alsoMeasured();
    }

    private static Finding recursion(Grouping grouping, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        for (int rounds = 1; rounds <= 4; rounds++) {
            Trial trial = GroupedRuns.trial(new DsSync(GroupedRuns.SIZE, 0), STEP, rounds);
            float[] found = bench.complete(trial, rounds).parameters();
            float[] expected = expected(grouping, rounds, bench.streams(rounds));
            double largest = IntStream.range(0, found.length)
                    .mapToDouble(k -> Math.abs(found[k] - expected[k]))
                    .max()
                    .orElseThrow();
            evidence.add(Exactly.equal("largest difference after round " + rounds, largest, 0, 1e-5));
        }
        return Finding.of(evidence);
    }

    private static float[] expected(Grouping grouping, int rounds, RandomStreams streams) {
        WorkerState[] workers = GroupedRuns.task(STEP).workers(GroupedRuns.WORKERS, streams);
        for (int round = 0; round < rounds; round++) {
            for (WorkerState worker : workers) {
                worker.computeGradient();
                worker.gradient().descend(worker.view(), (float) STEP, 0, worker.view().length);
            }
            List<float[]> means = new ArrayList<>();
            for (WorkerState worker : workers) {
                means.add(mean(workers, grouping, worker.rank(), round));
            }
            for (WorkerState worker : workers) {
                worker.lookAt(means.get(worker.rank()));
            }
        }
        return workers[0].view();
    }

    private static float[] mean(WorkerState[] workers, Grouping grouping, int rank, int round) {
        float[] sum = new float[workers[0].view().length];
        int members = 0;
        for (WorkerState worker : workers) {
            if (grouping.groupOf(worker.rank(), round) == grouping.groupOf(rank, round)) {
                members++;
                for (int k = 0; k < sum.length; k++) {
                    sum[k] += worker.view()[k];
                }
            }
        }
        for (int k = 0; k < sum.length; k++) {
            sum[k] /= members;
        }
        return sum;
    }

    private static Claim<?> meanPath() {
        return Claim.of(
                        "S004-15",
                        "section 3.3, consequence on quadratics, derived here",
                        ClaimKind.EXACT,
                        "On a quadratic the mean of the workers' models moves as the model of synchronous SGD does.")
                .assuming("the same gradient noise for both")
                .checkedBy(
                        "Both recursions in double precision over 200 rounds of 9 workers, with normal noise",
                        GroupModels::paths)
                .literally("means over groups", (w, own, mean) -> mean)
                .broken("half way to the mean of the first worker's group alone", (w, own, mean) -> w < 3 ? mean : own)
                .broken("the sum of two thirds", (w, own, mean) -> 2 * mean / 3);
    }

    /** What a worker makes of its own model and its group's mean. */
    private interface Adoption {
        double of(int rank, double own, double mean);
    }

    private static Finding paths(Adoption adoption, Bench bench) {
        double[] models = new double[GroupedRuns.WORKERS];
        Arrays.fill(models, 1);
        double synchronous = 1;
        double largest = 0;
        var normal = ZigguratSampler.NormalizedGaussian.of(bench.random(0));
        for (int round = 0; round < 200; round++) {
            double meanNoise = 0;
            for (int k = 0; k < models.length; k++) {
                double noise = normal.sample();
                models[k] -= STEP * (GroupedRuns.CURVATURE * models[k] + noise);
                meanNoise += noise / models.length;
            }
            double[] means = new AlternatingGroups(GroupedRuns.WORKERS, GroupedRuns.SIZE)
                    .averaging(round)
                    .operate(models);
            for (int k = 0; k < models.length; k++) {
                models[k] = adoption.of(k, models[k], means[k]);
            }
            synchronous -= STEP * (GroupedRuns.CURVATURE * synchronous + meanNoise);
            largest = Math.max(largest, Math.abs(Arrays.stream(models).average().orElseThrow() - synchronous));
        }
        return Finding.of(Exactly.equal("largest difference of the means", largest, 0));
    }

    private static NoisyMode mode(double step) {
        return new NoisyMode(step, GroupedRuns.CURVATURE, 1, GRID);
    }

    private static Claim<?> dispersion() {
        return Claim.of(
                        "S004-16",
                        "lemma A.3 on quadratics, derived here",
                        ClaimKind.QUANTITATIVE,
                        "A worker's model is eta^2 sigma^2 (1/N - 1/W) from the mean of all, in the mean square.")
                .assuming("9 workers in groups of 3, no momentum")
                .checkedBy(
                        "Mean square of worker 0 of DS-Sync less that of synchronous SGD with the same mini-batches,"
                                + " whose model is that mean",
                        GroupModels::apart)
                .literally("eta^2 sigma^2 (1/N - 1/W)", step -> new Dispersion(mode(step)).value())
                .broken("eta^2 sigma^2/N", step -> step * step / GroupedRuns.SIZE)
                .broken("eta^2 sigma^2 (1/N - 1/W)^2", step -> step * step * 4.0 / 81)
                .alsoMeasured();
    }

    private static Finding apart(DoubleUnaryOperator dispersion, Bench bench) throws InterruptedException {
        Trial grouped = GroupedRuns.trial(new DsSync(GroupedRuns.SIZE, 0), STEP, 40);
        Trial all = GroupedRuns.trial(new Sync(), STEP, 40);
        double[] differences = bench.replicate(bench.amount(40, 400, 60), replication ->
                GroupedRuns.meanSquare(bench, grouped, replication) - GroupedRuns.meanSquare(bench, all, replication));
        double predicted = dispersion.applyAsDouble(STEP);
        return Finding.of(Estimated.hits("difference of mean squares", differences, predicted, 0.15 * predicted));
    }

    private static Claim<?> errorRatio() {
        return Claim.of(
                        "S004-17",
                        "theorem A.4 on quadratics, derived here",
                        ClaimKind.QUANTITATIVE,
                        "The mean squared error of a worker is 1 + eta h (2 - eta h)(N - 1) times that of synchronous"
                                + " SGD.")
                .assuming("9 workers in groups of 3, no momentum, stationary")
                .checkedBy(
                        "Mean square of worker 0 after 40 rounds with eta h = 0.2 over that of synchronous SGD's"
                                + " closed form",
                        GroupModels::ratio)
                .literally("1 + eta h (2 - eta h)(N - 1)", step -> new ErrorRatio(mode(step)).value())
                .broken("1 + eta h (2 - eta h) N", step -> 1 + step * (2 - step) * GroupedRuns.SIZE)
                .broken("1 + eta h (1 - eta h)(N - 1)", step -> 1 + step * (1 - step) * (GroupedRuns.SIZE - 1))
                .alsoMeasured();
    }

    private static Finding ratio(DoubleUnaryOperator ratio, Bench bench) throws InterruptedException {
        Trial grouped = GroupedRuns.trial(new DsSync(GroupedRuns.SIZE, 0), STEP, 40);
        double synchronous = STEP / (GroupedRuns.WORKERS * GroupedRuns.CURVATURE * (2 - STEP * GroupedRuns.CURVATURE));
        double[] ratios = bench.replicate(bench.amount(40, 400, 60), replication ->
                GroupedRuns.meanSquare(bench, grouped, replication) / synchronous);
        return Finding.of(Estimated.hits("ratio of errors", ratios, ratio.applyAsDouble(STEP), 0.15));
    }
}
