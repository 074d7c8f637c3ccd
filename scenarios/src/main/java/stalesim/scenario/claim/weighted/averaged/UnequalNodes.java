package stalesim.scenario.claim.weighted.averaged;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.DirectAveraging;
import stalesim.model.algorithm.SimuParallel;
import stalesim.model.algorithm.WpSgd;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.claim.criteria.Ordered;
import stalesim.model.duration.Deterministic;
import stalesim.model.machine.Workforce;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.result.Clock;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Trial;

/** Eight fast nodes and two slow ones, as in the experiments of the paper. */
final class UnequalNodes {

    private static final double SLOW = 0.2;
    private static final double DEAD = 1e-4;
    /** A thousand times that of the paper, for a thousandth of its updates. */
    private static final double STEP = 1e-3;

    private static final double RATE = 0.99;
    private static final NoisyQuadratic QUADRATIC =
            new NoisyQuadratic(Collections.nCopies(63, new NoisyQuadratic.Mode(1, 0, 1, 3)), 0);

    private UnequalNodes() {}

    static List<Claim<?>> claims() {
        return List.of(identicalSamples(), time(), errors(), deadNodes(), asBalanced());
    }

    /** Final loss, by seed. */
    private static double[] losses(Trial trial, Bench bench) throws InterruptedException {
        return bench.replicate(
                bench.amount(10, 20, 10), seed -> QUADRATIC.loss(bench.complete(trial, seed).parameters()));
    }

    private static Trial trial(Algorithm algorithm, int nodes, double slowSpeed, int updates) {
        List<Double> speeds = new ArrayList<>(Collections.nCopies(8, 1.0));
        speeds.addAll(List.of(slowSpeed, slowSpeed));
        return Trial.of(algorithm, nodes, updates)
                .training(new TrainingTask(QUADRATIC, 1, new Constant(STEP), 64, 1))
                .paced(new Deterministic(100_000))
                .with(Workforce.ofSpeeds(speeds));
    }

    private static Claim<?> identicalSamples() {
        return Claim.of(
                        "S001-17",
                        "section 3.3",
                        ClaimKind.EXACT,
                        "Where all samples are the same, averaging gains nothing, with weights or without.")
                .checkedBy(
                        "Model of 4 equal nodes that average every 10 of 50 updates, against that of one",
                        UnequalNodes::sameAsOne)
                .literally("gradients without noise", 0.0)
                .broken("gradients with noise", 0.3)
                .alsoMeasured();
    }

    private static Finding sameAsOne(double noise, Bench bench) throws InterruptedException {
        var quadratic = new NoisyQuadratic(Collections.nCopies(3, new NoisyQuadratic.Mode(1, 0, 1, noise)), 0);
        var task = new TrainingTask(quadratic, 1, new Constant(0.05), 8, 1);
        List<Evidence> evidence = new ArrayList<>();
        for (Algorithm algorithm : List.of(new SimuParallel(10), new WpSgd(10, RATE, 0))) {
            double[] x = new double[2];
            for (int i = 0; i < 2; i++) {
                Trial trial = Trial.of(algorithm, 1 + 3 * i, 50).training(task).paced(new Deterministic(500_000));
                x[i] = bench.complete(trial, 0).parameters()[0];
            }
            evidence.add(Exactly.equal(algorithm.name(), x[1], x[0], 1e-6));
        }
        return Finding.of(evidence);
    }

    private static Claim<?> time() {
        return Claim.of(
                        "S001-28",
                        "section 5.1",
                        ClaimKind.EXACT,
                        "With nodes of a fifth of the speed SimuParallel SGD takes 5 times as long as WP-SGD.")
                .assuming("as many updates of the fastest node")
                .checkedBy("Simulated time of both for 1000 updates, 8 fast and 2 slow nodes", UnequalNodes::timeRatio)
                .literally("5: one over the speed", speed -> 1 / speed)
                .broken("1.2: mean time of a node", speed -> 0.8 + 0.2 / speed)
                .broken("1.19: over the mean speed", speed -> 1 / (0.8 + 0.2 * speed))
                .measuredBy(UnequalNodes::measuredRatio);
    }

    /** The slow nodes end the update that they are at: up to 5 in 1000 more for WP-SGD. */
    private static Finding timeRatio(DoubleUnaryOperator ratio, Bench bench) throws InterruptedException {
        return Finding.of(Exactly.equal(
                "time of SimuParallel over WP", times(1_000, bench, 0), ratio.applyAsDouble(SLOW), 0.006));
    }

    /** Threads oversleep alike in both; the slow one's last step adds five in a hundred to WP-SGD. */
    private static Finding measuredRatio(DoubleUnaryOperator ratio, Bench bench) throws InterruptedException {
        double[] ratios = bench.replicate(3, seed -> times(300, bench, seed) / ratio.applyAsDouble(SLOW));
        return Finding.of(Estimated.within("measured over predicted", ratios, 0.75, 1.25));
    }

    private static double times(int updates, Bench bench, int seed) throws InterruptedException {
        double slow = bench.run(trial(new SimuParallel(), 10, SLOW, updates), seed).durationNs();
        return slow / bench.run(trial(new WpSgd(0, RATE, 0), 10, SLOW, updates), seed).durationNs();
    }

    private static Claim<?> errors() {
        return Claim.of(
                        "S001-29",
                        "section 5.2, figure 6",
                        ClaimKind.ORDERING,
                        "With 8 fast and 2 slow nodes: SimuParallel best, WP-SGD close to it, direct averaging worst.")
                .assuming("quadratic loss in place of the error rate", "steps, r and updates in the paper's proportions")
                .checkedBy("Loss after 400 and 800 updates of the fastest node, paired by seed", UnequalNodes::order)
                .literally("slow nodes at a fifth of the speed", SLOW)
                .broken("no slow nodes", 1.0);
    }

    private static Finding order(double slowSpeed, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        for (int t : new int[] {400, 800}) {
            double[] balanced = losses(trial(new SimuParallel(), 10, 1, t), bench);
            double[] weighted = losses(trial(new WpSgd(0, RATE, 0), 10, slowSpeed, t), bench);
            double[] direct = losses(trial(new DirectAveraging(), 10, slowSpeed, t), bench);
            double[] alone = losses(trial(new SimuParallel(), 1, 1, t), bench);
            evidence.add(Ordered.greater("one node over SimuParallel, " + t, alone, balanced));
            evidence.add(Ordered.greater("direct over one node, " + t, direct, alone));
            evidence.add(Ordered.greater("direct over WP, " + t, direct, weighted));
            evidence.add(Estimated.equivalent("WP over SimuParallel, " + t, ratios(weighted, balanced), 1, 0.02));
        }
        return Finding.of(evidence);
    }

    private static double[] ratios(double[] above, double[] below) {
        double[] ratios = new double[above.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = above[i] / below[i];
        }
        return ratios;
    }

    private static Claim<?> deadNodes() {
        return Claim.of(
                        "S001-30",
                        "section 5.2, figure 7",
                        ClaimKind.ORDERING,
                        "With two nodes that hardly work WP-SGD is far better than direct averaging.")
                .assuming("quadratic loss in place of the error rate", "dead nodes do one update")
                .checkedBy(
                        "Loss after 400 updates, paired by seed; and direct averaging loses a tenth more at least",
                        UnequalNodes::farBetter)
                .literally("r = 0.99 as in the paper's proportions", RATE)
                .broken("r = 1", 1.0)
                .broken("r = 0.9999", 0.9999);
    }

    private static Finding farBetter(double rate, Bench bench) throws InterruptedException {
        double[] weighted = losses(trial(new WpSgd(0, rate, 0), 10, DEAD, 400), bench);
        double[] direct = losses(trial(new DirectAveraging(), 10, DEAD, 400), bench);
        return Finding.of(
                Ordered.greater("direct over WP", direct, weighted),
                Estimated.atLeast("direct over WP", ratios(direct, weighted), 1.1));
    }

    private static Claim<?> asBalanced() {
        return Claim.of(
                        "S001-35",
                        "theorem 4, section 6",
                        ClaimKind.QUANTITATIVE,
                        "WP-SGD on unequal nodes is as good as SimuParallel SGD on equal ones, update by update of the"
                                + " fastest.")
                .assuming("quadratic loss, 8 fast nodes and 2 of a fifth of the speed")
                .checkedBy("Ratio of the losses after 400 and 800 updates, 2 % at most", UnequalNodes::ratio)
                .literally("r = 0.99, ten times as far from 1 as 1 - eta lambda: that of the experiments", RATE)
                .broken("r = 1: direct averaging", 1.0)
                .broken("r = 1 - eta lambda", 1 - STEP)
                .alsoMeasured();
    }

    private static Finding ratio(double rate, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        int[] updates = bench.clock() == Clock.REAL ? new int[] {400} : new int[] {400, 800};
        for (int t : updates) {
            double[] weighted = losses(trial(new WpSgd(0, rate, 0), 10, SLOW, t), bench);
            double[] balanced = losses(trial(new SimuParallel(), 10, 1, t), bench);
            evidence.add(Estimated.equivalent("WP over SimuParallel, " + t, ratios(weighted, balanced), 1, 0.02));
        }
        return Finding.of(evidence);
    }
}
