package stalesim.scenario.claim.dataset.growth;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.Picture;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.claim.criteria.Ordered;
import stalesim.model.duration.Lognormal;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Quadratics;
import stalesim.scenario.claim.Trial;
import stalesim.scenario.claim.curve.Reached;

/** What more workers cost Hogwild!: updates of each worker to a loss. */
final class AsynchronousCosts {

    private static final int[] WORKERS = {1, 2, 4, 6, 8, 10};
    private static final long UPDATES = 600;
    private static final double TARGET = 1e-3;
    private static final NoisyQuadratic QUADRATIC =
            Quadratics.alike(4, new NoisyQuadratic.Mode(1, 0, 1, 0.002));

    private AsynchronousCosts() {}

    static List<Claim<?>> claims() {
        return List.of(exampleEight(), interior());
    }

    private static Claim<?> exampleEight() {
        return Claim.of(
                        "S000-13",
                        "section V.B, example 8",
                        ClaimKind.TREND,
                        "The gain growth of Hogwild! falls and becomes negative, as 14, 4, -7, -39, -72.")
                .assuming("quadratic, the same constant step for all", "compute times of a CV of 0.1")
                .checkedBy(
                        "Growth a worker between 1, 2, 4, 6, 8 and 10 workers, paired by seed: Page's test; that the"
                                + " first is positive and the last negative; and the printed numbers",
                        AsynchronousCosts::changesSign)
                .literally("m = 1 to 10", m -> m)
                .broken("always 4 workers", m -> 4)
                .broken("half as many", m -> (m + 1) / 2)
                .alsoMeasured();
    }

    private static Finding changesSign(IntUnaryOperator workers, Bench bench) throws InterruptedException {
        int[] printed = {14, 4, -7, -39, -72};
        boolean falls = printed[0] > 0 && printed[4] < 0;
        for (int i = 1; i < printed.length; i++) {
            falls &= printed[i] < printed[i - 1];
        }
        double[][] costs = costs(workers, bench);
        double[][] growths = new double[costs.length][WORKERS.length - 1];
        double[] first = new double[costs.length];
        double[] last = new double[costs.length];
        for (int seed = 0; seed < costs.length; seed++) {
            for (int i = 1; i < WORKERS.length; i++) {
                growths[seed][i - 1] = (costs[seed][i - 1] - costs[seed][i]) / (WORKERS[i] - WORKERS[i - 1]);
            }
            first[seed] = growths[seed][0];
            last[seed] = growths[seed][WORKERS.length - 2];
        }
        return Finding.of(
                Exactly.is("the printed growths fall below zero", falls),
                Ordered.fallingInPairs("growth a worker", List.of(growths)),
                Estimated.atLeast("growth from 1 to 2 workers", first, 0),
                Estimated.atMost("growth from 8 to 10 workers", last, 0));
    }

    private static Claim<?> interior() {
        return Claim.of(
                        "S000-15",
                        "section V.B.2, situation 2",
                        ClaimKind.ORDERING,
                        "Asynchronous algorithms have a best number of workers, beyond which each worker needs more"
                                + " updates.")
                .assuming("quadratic, the same constant step for all", "compute times of a CV of 0.1")
                .checkedBy(
                        "Updates a worker with 1, 4 and 10 workers, paired by seed", AsynchronousCosts::bestBetween)
                .literally("m = 1 to 10", m -> m)
                .broken("always 4 workers", m -> 4)
                .broken("2 workers at most", m -> Math.min(2, m));
    }

    private static Finding bestBetween(IntUnaryOperator workers, Bench bench) throws InterruptedException {
        double[][] costs = costs(workers, bench);
        double[] one = column(costs, 0);
        double[] four = column(costs, 2);
        List<Double> x = Arrays.stream(WORKERS).mapToObj(m -> (double) m).toList();
        List<Double> y = Arrays.stream(costs[0]).boxed().toList();
        return Finding.of(
                        Ordered.greater("1 worker over 4", one, four),
                        Ordered.greater("10 workers over 4", column(costs, WORKERS.length - 1), four))
                .drawn(new Picture(
                        "Cost of asynchrony",
                        "workers",
                        "updates a worker",
                        List.of(new Picture.Line("one seed", x, y))));
    }

    private static double[] column(double[][] table, int column) {
        return Arrays.stream(table).mapToDouble(row -> row[column]).toArray();
    }

    /** Updates a worker to the target, or twice the budget, by seed and number of workers. */
    private static double[][] costs(IntUnaryOperator workers, Bench bench) throws InterruptedException {
        var task = Quadratics.task(QUADRATIC, new Constant(0.18));
        double[][] costs = new double[bench.amount(10, 20, 10)][WORKERS.length];
        for (int level = 0; level < WORKERS.length; level++) {
            int m = workers.applyAsInt(WORKERS[level]);
            Trial trial = Trial.of(new AsyncLock(), m, UPDATES).training(task).paced(new Lognormal(400_000, 0.1));
            for (int seed = 0; seed < costs.length; seed++) {
                costs[seed][level] = Math.min(2.0 * UPDATES, Reached.updates(bench.run(trial, seed), TARGET)) / m;
            }
        }
        return costs;
    }
}
