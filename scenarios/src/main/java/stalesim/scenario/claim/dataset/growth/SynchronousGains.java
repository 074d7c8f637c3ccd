package stalesim.scenario.claim.dataset.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import stalesim.model.algorithm.Sync;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.claim.criteria.Ordered;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Quadratics;
import stalesim.scenario.claim.Trial;

/** What more workers gain mini-batch SGD: loss at a fixed number of iterations. */
final class SynchronousGains {

    private static final int[] WORKERS = {1, 2, 4, 8, 16};
    private static final int UPDATES = 60;
    /** More than nothing; losses are some 0.1 to 10. */
    private static final double POSITIVE = 1e-9;

    private static final NoisyQuadratic QUADRATIC =
            Quadratics.alike(63, new NoisyQuadratic.Mode(1, 0, 1, 1));

    private SynchronousGains() {}

    static List<Claim<?>> claims() {
        return List.of(exampleSeven(), bounded());
    }

    private static Claim<?> exampleSeven() {
        return Claim.of(
                        "S000-12",
                        "section V.B, example 7",
                        ClaimKind.TREND,
                        "The gain growth of mini-batch SGD is positive and falls to zero, as 0.0011, 0.0006, 0.0003,"
                                + " 0.0002, 0.00018.")
                .assuming("noisy quadratic with a constant step")
                .checkedBy(
                        "Growth a worker from 1 to 2, 2 to 4, 4 to 8 and 8 to 16 workers, paired by seed: Page's test;"
                                + " and that of the printed numbers",
                        SynchronousGains::falling)
                .literally("m = 1, 2, 4, 8, 16", m -> m)
                .broken("always 4 workers", m -> 4)
                .broken("fewer instead of more", m -> 16 / m)
                .alsoMeasured();
    }

    private static Finding falling(IntUnaryOperator workers, Bench bench) throws InterruptedException {
        double[] printed = {0.0011, 0.0006, 0.0003, 0.0002, 0.00018};
        boolean falls = true;
        for (int i = 1; i < printed.length; i++) {
            falls &= printed[i] < printed[i - 1] && printed[i] > 0;
        }
        double[][] growths = growths(workers, bench);
        return Finding.of(
                Exactly.is("the printed growths fall", falls),
                Ordered.fallingInPairs("growth a worker", List.of(growths)),
                Estimated.atLeast("growth from 1 to 2", column(growths, 0), 0));
    }

    private static Claim<?> bounded() {
        return Claim.of(
                        "S000-14",
                        "section V.B.2, situation 1",
                        ClaimKind.BOUND,
                        "The gain growth of synchronous algorithms stays positive, however many workers there are, but"
                                + " becomes too small to pay.")
                .assuming("noisy quadratic with a constant step")
                .checkedBy(
                        "Growth a worker between 1 and 16 workers, and that the last one is less than 5 % of the first",
                        SynchronousGains::positive)
                .literally("m = 1, 2, 4, 8, 16", m -> m)
                .broken("fewer instead of more", m -> 16 / m)
                .broken("always 4 workers", m -> 4);
    }

    private static Finding positive(IntUnaryOperator workers, Bench bench) throws InterruptedException {
        double[][] growths = growths(workers, bench);
        List<Evidence> evidence = new ArrayList<>();
        double[] left = new double[growths.length];
        for (int level = 1; level < WORKERS.length; level++) {
            String what = "growth from " + WORKERS[level - 1] + " to " + WORKERS[level];
            evidence.add(Estimated.atLeast(what, column(growths, level - 1), POSITIVE));
        }
        for (int seed = 0; seed < left.length; seed++) {
            left[seed] = growths[seed][WORKERS.length - 2] - 0.05 * growths[seed][0];
        }
        evidence.add(Estimated.atMost("last growth less 5 % of the first", left, 0));
        return Finding.of(evidence);
    }

    private static double[] column(double[][] table, int column) {
        double[] values = new double[table.length];
        for (int row = 0; row < table.length; row++) {
            values[row] = table[row][column];
        }
        return values;
    }

    /** Loss with fewer less that with more workers, over how many more there are; by seed. */
    private static double[][] growths(IntUnaryOperator workers, Bench bench) throws InterruptedException {
        var task = Quadratics.task(QUADRATIC, new Constant(0.3));
        double[][] growths = new double[bench.amount(12, 30, 10)][WORKERS.length - 1];
        for (int seed = 0; seed < growths.length; seed++) {
            double before = 0;
            for (int level = 0; level < WORKERS.length; level++) {
                Trial trial = Trial.of(new Sync(), workers.applyAsInt(WORKERS[level]), UPDATES).training(task);
                double loss = QUADRATIC.loss(bench.complete(trial, seed).parameters());
                if (level > 0) {
                    growths[seed][level - 1] = (before - loss) / (WORKERS[level] - WORKERS[level - 1]);
                }
                before = loss;
            }
        }
        return growths;
    }
}
