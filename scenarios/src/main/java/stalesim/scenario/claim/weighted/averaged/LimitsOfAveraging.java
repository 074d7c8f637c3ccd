package stalesim.scenario.claim.weighted.averaged;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.SimuParallel;
import stalesim.model.algorithm.WpSgd;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.duration.Deterministic;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Quadratics;
import stalesim.scenario.claim.Trial;

/** Where averaging gains nothing, and what waiting for slow nodes costs. */
final class LimitsOfAveraging {

    private static final double RATE = 0.99;

    private LimitsOfAveraging() {}

    static List<Claim<?>> claims() {
        return List.of(identicalSamples(), time());
    }

    private static Claim<?> identicalSamples() {
        return Claim.of(
                        "S001-17",
                        "section 3.3",
                        ClaimKind.EXACT,
                        "Where all samples are the same, averaging gains nothing, with weights or without.")
                .checkedBy(
                        "Model of 4 equal nodes that average every 10 of 50 updates, against that of one",
                        LimitsOfAveraging::sameAsOne)
                .literally("gradients without noise", 0.0)
                .broken("gradients with noise", 0.3)
                .alsoMeasured();
    }

    private static Finding sameAsOne(double noise, Bench bench) throws InterruptedException {
        var quadratic = Quadratics.alike(3, new NoisyQuadratic.Mode(1, 0, 1, noise));
        var task = Quadratics.task(quadratic, new Constant(0.05));
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
                .checkedBy(
                        "Simulated time of both for 1000 updates, 8 fast and 2 slow nodes",
                        LimitsOfAveraging::timeRatio)
                .literally("5: one over the speed", speed -> 1 / speed)
                .broken("1.2: mean time of a node", speed -> 0.8 + 0.2 / speed)
                .broken("1.19: over the mean speed", speed -> 1 / (0.8 + 0.2 * speed))
                .measuredBy(LimitsOfAveraging::measuredRatio);
    }

    /** The slow nodes end the update that they are at: up to 5 in 1000 more for WP-SGD. */
    private static Finding timeRatio(DoubleUnaryOperator ratio, Bench bench) throws InterruptedException {
        return Finding.of(Exactly.equal(
                "time of SimuParallel over WP", times(1_000, bench, 0), ratio.applyAsDouble(UnequalNodes.SLOW), 0.006));
    }

    /** Threads oversleep alike in both; the slow one's last step adds five in sixty to WP-SGD. */
    private static Finding measuredRatio(DoubleUnaryOperator ratio, Bench bench) throws InterruptedException {
        double[] ratios = bench.replicate(5, seed -> times(60, bench, seed) / ratio.applyAsDouble(UnequalNodes.SLOW));
        return Finding.of(Estimated.within("measured over predicted", ratios, 0.75, 1.25));
    }

    private static double times(int updates, Bench bench, int seed) throws InterruptedException {
        return ns(new SimuParallel(), updates, bench, seed) / ns(new WpSgd(0, RATE, 0), updates, bench, seed);
    }

    private static double ns(Algorithm algorithm, int updates, Bench bench, int seed) throws InterruptedException {
        Trial trial = UnequalNodes.trial(algorithm, 10, UnequalNodes.SLOW, updates);
        return bench.run(trial.paced(new Deterministic(1_000_000)), seed).durationNs();
    }
}
