package stalesim.scenario.claim.grouped;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import stalesim.model.algorithm.DsSync;
import stalesim.model.algorithm.Sync;
import stalesim.model.bound.grouped.Dispersion;
import stalesim.model.bound.grouped.ErrorRatio;
import stalesim.model.bound.grouped.NoisyMode;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Trial;

/** How far a worker's model is from the mean of all, and from the optimum, on quadratics: lemma A.3, theorem A.4. */
final class WorkersApart {

    private static final double STEP = 0.2;
    private static final NoisyMode.Grid GRID = new NoisyMode.Grid(GroupedRuns.WORKERS, GroupedRuns.SIZE);

    private WorkersApart() {}

    static List<Claim<?>> claims() {
        return List.of(dispersion(), errorRatio());
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
                        WorkersApart::apart)
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
                        WorkersApart::ratio)
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
