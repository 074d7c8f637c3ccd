package stalesim.scenario.claim.weighted.averaged;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.SimuParallel;
import stalesim.model.algorithm.WpSgd;
import stalesim.model.bound.weighted.AveragingContracts;
import stalesim.model.bound.weighted.ContractionRate;
import stalesim.model.bound.weighted.LaggingNodes;
import stalesim.model.bound.weighted.RepeatedAveraging;
import stalesim.model.bound.weighted.Smoothness;
import stalesim.model.bound.weighted.Training;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.duration.Deterministic;
import stalesim.model.machine.Workforce;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.paper.Reading;
import stalesim.model.result.RunResult;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Trial;

/** What averaging again and again does to the noise of models. */
final class Plateaus {

    private static final double STEP = 0.2;
    private static final int SPAN = 10;
    private static final int UPDATES = 200;
    private static final int NODES = 4;
    /** So large that no run that starts at the optimum counts as diverged. */
    private static final double MINIMUM = 100;

    private Plateaus() {}

    static List<Claim<?>> claims() {
        return List.of(equalNodes(), laggingNodes(), contraction());
    }

    private static Claim<?> equalNodes() {
        return Claim.of(
                        "S001-19",
                        "deduction 1, eq. 26",
                        ClaimKind.QUANTITATIVE,
                        "Averaging every span updates divides the deviation by sqrt(k) each time.")
                .assuming("noisy quadratic from its optimum", "4 equal nodes, averages every 10 of 200 updates")
                .checkedBy(
                        "Variance of 63 parameters in the end, over that of a single node: equal but for 0.03",
                        (Factor factor, Bench bench) -> variance(factor, new SimuParallel(SPAN), 1, bench))
                .literally("(1/sqrt(k))^(t/span)", nodes -> factor(nodes, Reading.LITERAL))
                .corrected("1/sqrt(k), once", nodes -> factor(nodes, Reading.CORRECTED))
                .broken("1/k", nodes -> 1.0 / nodes.nodes())
                .broken("no gain", nodes -> 1);
    }

    private static Claim<?> laggingNodes() {
        return Claim.of(
                        "S001-20",
                        "deduction 2, eq. 27",
                        ClaimKind.QUANTITATIVE,
                        "Averaging by WP-SGD every span updates divides the deviation by S/sqrt(k) each time.")
                .assuming(
                        "noisy quadratic from its optimum",
                        "3 fast nodes and a slow one, averages every 10 of 200 updates")
                .checkedBy(
                        "Variance of 63 parameters in the end, over that of a single node: equal but for 0.03",
                        (Factor factor, Bench bench) -> variance(factor, new WpSgd(SPAN, 1 - STEP, 0), 0.21, bench))
                .literally("(sqrt(k)/S)^(t/span)", nodes -> factor(nodes, Reading.LITERAL))
                .corrected(
                        "the root of (Q - k r^(2 span))/(S^2 - k^2 r^(2 span))",
                        nodes -> factor(nodes, Reading.CORRECTED))
                .broken("1/sqrt(k)", nodes -> 1 / Math.sqrt(nodes.nodes()))
                .broken("sqrt(k)/S", nodes -> Math.sqrt(nodes.nodes()) / nodes.sum());
    }

    /** What averaging leaves of a single node's deviation. */
    private interface Factor {
        double of(LaggingNodes nodes);
    }

    private static double factor(LaggingNodes nodes, Reading reading) {
        var averaging = new AveragingContracts(nodes, SPAN);
        var training = new Training(1, 1, STEP, UPDATES);
        return new RepeatedAveraging(averaging, training, new Smoothness(1, 0), reading).deviationFactor();
    }

    private static Finding variance(Factor factor, Algorithm algorithm, double slowSpeed, Bench bench)
            throws InterruptedException {
        Trial trial = trial(algorithm, slowSpeed);
        double single = STEP / (2 - STEP);
        LaggingNodes nodes = lagging(bench.run(trial, 0));
        double[] ratios = bench.replicate(
                bench.amount(30, 100), seed -> meanSquare(bench.complete(trial, seed)) / single);
        double left = factor.of(nodes);
        return Finding.of(Estimated.equivalent("variance over that of a node", ratios, left * left, 0.03));
    }

    private static Trial trial(Algorithm algorithm, double slowSpeed) {
        var modes = Collections.nCopies(63, new NoisyQuadratic.Mode(1, 0, 0, 1));
        var task = new TrainingTask(new NoisyQuadratic(modes, MINIMUM), 1, new Constant(STEP), 64, 1);
        return Trial.of(algorithm, NODES, UPDATES)
                .training(task)
                .paced(new Deterministic(1_000_000))
                .with(Workforce.ofSpeeds(List.of(1.0, 1.0, 1.0, slowSpeed)));
    }

    /** How far the nodes are behind at an average: three not at all, the slow one by what it did not compute. */
    private static LaggingNodes lagging(RunResult run) {
        double rounds = (double) UPDATES / SPAN;
        double slow = (run.gradients() - 3.0 * UPDATES) / rounds;
        return new LaggingNodes(ContractionRate.of(1 - STEP), List.of(0.0, 0.0, 0.0, SPAN - slow));
    }

    private static double meanSquare(CompletedRun run) {
        double sum = 0;
        for (float value : run.parameters()) {
            sum += (double) value * value;
        }
        return sum / run.parameters().length;
    }

    private static Claim<?> contraction() {
        return Claim.of(
                        "S001-21",
                        "section 4.1",
                        ClaimKind.EXACT,
                        "Training with averages is valid where (k/sum_i r^T_i) r^span < 1.")
                .assuming("of the mean, which every update contracts by r")
                .checkedBy(
                        "By which the weighted mean shrinks from average to average, for 1000 random systems",
                        Plateaus::shrinks)
                .literally("(k/S) r^span", averaging -> averaging.factor())
                .broken("r^span", averaging -> averaging.nodes().rate().power(averaging.span()))
                .broken("(S/k) r^span", averaging -> averaging.nodes().sum() / averaging.nodes().nodes()
                        * averaging.nodes().rate().power(averaging.span()));
    }

    private static Finding shrinks(ToDoubleFunction<AveragingContracts> factor, Bench bench) {
        UniformRandomProvider random = bench.random(0);
        double worst = 0;
        long wrong = 0;
        for (int i = 0; i < 1_000; i++) {
            List<Double> lags = new ArrayList<>(List.of(0.0));
            for (int node = 0; node < 5; node++) {
                lags.add((double) random.nextInt(SPAN + 1));
            }
            var nodes = new LaggingNodes(ContractionRate.of(0.8 + 0.2 * random.nextDouble()), lags);
            double mean = 0;
            for (int node = 0; node < lags.size(); node++) {
                mean += nodes.weights().get(node) * Math.pow(nodes.rate().rate(), SPAN - lags.get(node));
            }
            double found = factor.applyAsDouble(new AveragingContracts(nodes, SPAN));
            worst = Math.max(worst, Math.abs(found - mean));
            wrong += (found < 1) == (mean < 1) ? 0 : 1;
        }
        return Finding.of(
                Exactly.equal("greatest difference", worst, 0),
                Exactly.never("condition and contraction disagree", wrong, 1_000));
    }
}
