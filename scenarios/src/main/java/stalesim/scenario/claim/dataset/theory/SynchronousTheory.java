package stalesim.scenario.claim.dataset.theory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import stalesim.model.algorithm.EcdPsgd;
import stalesim.model.algorithm.Sync;
import stalesim.model.bound.synchronous.BatchDeviation;
import stalesim.model.bound.synchronous.EcdRate;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.gossip.Graph;
import stalesim.model.hypothesis.LogLog;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.paper.Reading;
import stalesim.model.result.Clock;
import stalesim.model.result.RunResult;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Trial;

/** How the noise of synchronous algorithms falls with the number of workers, by the theory of the paper. */
final class SynchronousTheory {

    private static final double STEP = 0.2;
    private static final int MODES = 31;
    /** So large that no run that starts at the optimum counts as diverged. */
    private static final double MINIMUM = 100;

    private SynchronousTheory() {}

    static List<Claim<?>> claims() {
        return List.of(deviation(), decentralised());
    }

    private static NoisyQuadratic quadratic() {
        return new NoisyQuadratic(Collections.nCopies(MODES, new NoisyQuadratic.Mode(1, 0, 0, 1)), MINIMUM);
    }

    /** Bound on the deviation of a parameter. */
    private interface Deviation {
        double of(BatchDeviation.Ends ends, long updates);
    }

    private static Claim<?> deviation() {
        return Claim.of(
                        "S000-40",
                        "theorem 3",
                        ClaimKind.QUANTITATIVE,
                        "Mini-batches of b divide the deviation of the parameters by b^(t/2) after t updates.")
                .assuming("noisy quadratic of curvature 1", "eta = 0.2", "all start at the optimum")
                .checkedBy(
                        "Variance after 40 and 80 updates with mini-batches of 2, 4 and 8 (threads: 4), over the"
                                + " square of the bound, which a quadratic attains: equal but for a tenth",
                        SynchronousTheory::variance)
                .literally("(sigma + W_2 (1 - gamma lambda)^t)/b^(t/2)", (ends, t) ->
                        new BatchDeviation(ends, STEP, t, Reading.LITERAL).value())
                .corrected("(sigma + W_2 (1 - gamma lambda)^t)/b^(1/2)", (ends, t) ->
                        new BatchDeviation(ends, STEP, t, Reading.CORRECTED).value())
                .broken("divided by b", (ends, t) -> ends.stationary() / ends.batch())
                .alsoMeasured();
    }

    /** After 40 updates the start adds 0.03 % to the bound; 250 means of 31 squares deviate by 1.6 %. */
    private static Finding variance(Deviation bound, Bench bench) throws InterruptedException {
        double single = Math.sqrt(STEP / (2 - STEP));
        var task = new TrainingTask(quadratic(), 1, new Constant(STEP), 64, 1);
        List<Evidence> evidence = new ArrayList<>();
        for (int batch : bench.clock() == Clock.REAL ? new int[] {4} : new int[] {2, 4, 8}) {
            var ends = new BatchDeviation.Ends(single, single, batch);
            for (int t : new int[] {40, 80}) {
                Trial trial = Trial.of(new Sync(), batch, t).training(task);
                double[] shares = bench.replicate(
                        bench.amount(40, 250, 120),
                        seed -> meanSquare(bench.complete(trial, seed).parameters()) / Math.pow(bound.of(ends, t), 2));
                String what = "variance over the bound's, batches of " + batch + ", update " + t;
                evidence.add(Estimated.equivalent(what, shares, 1, 0.1));
            }
        }
        return Finding.of(evidence);
    }

    private static double meanSquare(float[] x) {
        double sum = 0;
        for (float value : x) {
            sum += (double) value * value;
        }
        return sum / x.length;
    }

    private static Claim<?> decentralised() {
        return Claim.of(
                        "S000-42",
                        "theorem 4, eq. 8",
                        ClaimKind.QUANTITATIVE,
                        "The leading term of ECD-PSGD's mean gradient, squared, is sigma/sqrt(m T).")
                .assuming(
                        "noisy quadratic from its optimum: noise dominates",
                        "steps sqrt(m) times a small one",
                        "complete graph")
                .checkedBy(
                        "Slope of the logarithm of the measured over that of the claimed for 1, 2, 4 and 8 workers:"
                                + " 1 but for 0.3",
                        SynchronousTheory::slope)
                .literally("sigma/sqrt(m T)", m ->
                        new EcdRate(new EcdRate.Noise(1, 0, 0), m, 1_000, Reading.LITERAL).leading())
                .broken("sigma/(m T)", m -> 1.0 / m)
                .broken("sigma/(m T)^(1/4)", m -> Math.pow(m, -0.25));
    }

    private static Finding slope(IntToDoubleFunction rate, Bench bench) throws InterruptedException {
        int[] workers = {1, 2, 4, 8};
        double[] claimed = new double[workers.length];
        double[] slopes = bench.replicate(bench.amount(3, 10), seed -> {
            double[] measured = new double[workers.length];
            for (int level = 0; level < workers.length; level++) {
                claimed[level] = rate.applyAsDouble(workers[level]);
                measured[level] = meanLoss(workers[level], bench, seed);
            }
            return LogLog.slope(claimed, measured);
        });
        return Finding.of(Estimated.within("slope, measured on claimed", slopes, 0.7, 1.3));
    }

    /** In proportion to the squared gradient, in the second half of the curve. */
    private static double meanLoss(int workers, Bench bench, int seed) throws InterruptedException {
        var step = new Constant(0.002 * Math.sqrt(workers));
        var task = new TrainingTask(quadratic(), 1, step, 64, 1);
        Trial trial = Trial.of(new EcdPsgd(Graph.COMPLETE, 32), workers, 2_000).training(task);
        RunResult run = bench.run(trial, seed);
        return run.curve().stream().skip(10).mapToDouble(point -> point.loss() - MINIMUM).average().orElseThrow();
    }
}
