package stalesim.scenario.claim.dataset.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Ordered;
import stalesim.model.hypothesis.LogLog;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.curve.Reached;

/** What staleness does on sparse and on dense data. */
final class HogwildOnData {

    private static final int[] WORKERS = {1, 2, 4, 8, 16};
    private static final int UPDATES = 600;
    /** That of the paper. */
    private static final double STEP = 0.1;
    /** Between the ln 2 of the start and what all of the data sets allow for. */
    private static final double TARGET = 0.45;

    private HogwildOnData() {}

    static List<Claim<?>> claims() {
        return List.of(stable(), grow(), bestWorkers());
    }

    private static LogisticRuns runs(double density) {
        return LogisticRuns.of(LogisticRuns.ruler(100, density), STEP, UPDATES)
                .batches(8)
                .until(TARGET);
    }

    /** Updates to the target; twice the budget where it was missed. */
    private static double updates(LogisticRuns data, int workers, int seed, Bench bench) throws InterruptedException {
        double found = Reached.updates(data.run(new AsyncLock(), workers, seed, bench).result(), TARGET);
        return Math.min(2.0 * UPDATES, found);
    }

    /** How many times as many updates some workers need as one, by seed. */
    static double[] slowdown(double density, int workers, Bench bench) throws InterruptedException {
        LogisticRuns data = runs(density);
        return bench.replicate(
                bench.amount(12, 40, 12), seed -> updates(data, workers, seed, bench) / updates(data, 1, seed, bench));
    }

    private static Claim<?> stable() {
        return Claim.of(
                        "S000-26",
                        "section VII.B, figure 5",
                        ClaimKind.QUANTITATIVE,
                        "On sparse data Hogwild! needs as many iterations with more workers: each does a share of 1/m.")
                .assuming("logistic regression on ruler data, 3 % of 100 features", "mini-batches of 8, step of 0.1")
                .checkedBy(
                        "Slope of the logarithm of updates a worker over that of m = 1 to 8, to a loss of 0.45",
                        HogwildOnData::slope)
                .literally("3 % of the features", 0.03)
                .broken("all features", 1.0)
                .alsoMeasured();
    }

    private static Finding slope(double density, Bench bench) throws InterruptedException {
        LogisticRuns data = runs(density);
        double[] workers = {1, 2, 4, 8};
        double[] slopes = bench.replicate(bench.amount(5, 20, 5), seed -> {
            double[] costs = new double[workers.length];
            for (int i = 0; i < workers.length; i++) {
                costs[i] = updates(data, (int) workers[i], seed, bench) / workers[i];
            }
            return LogLog.slope(workers, costs);
        });
        return Finding.of(Estimated.within("exponent of m", slopes, -1.1, -0.85));
    }

    private static Claim<?> grow() {
        return Claim.of(
                        "S000-27",
                        "section VII.B, figure 5",
                        ClaimKind.TREND,
                        "On dense data the iterations of Hogwild! grow drastically with the number of workers.")
                .assuming(
                        "logistic regression on ruler data, 100 dense features",
                        "mini-batches of 8, step of 0.1 for all: with a quarter of it the iterations do not grow")
                .checkedBy(
                        "Updates to a loss of 0.45 with 1 to 16 workers, paired by seed: Page's test; and twice as"
                                + " many with 16 as with 1 at least",
                        HogwildOnData::growth)
                .literally("m = 1, 2, 4, 8, 16", m -> m)
                .broken("always 4 workers", m -> 4)
                .broken("fewer instead of more", m -> 16 / m)
                .alsoMeasured();
    }

    private static Finding growth(IntUnaryOperator workers, Bench bench) throws InterruptedException {
        LogisticRuns data = runs(1);
        double[][] found = new double[bench.amount(10, 60, 20)][WORKERS.length];
        double[] ratios = new double[found.length];
        for (int seed = 0; seed < found.length; seed++) {
            for (int level = 0; level < WORKERS.length; level++) {
                found[seed][level] = updates(data, workers.applyAsInt(WORKERS[level]), seed, bench);
            }
            ratios[seed] = found[seed][WORKERS.length - 1] / found[seed][0];
        }
        return Finding.of(
                Ordered.risingInPairs("updates to the loss", List.of(found)),
                Estimated.atLeast("16 workers over 1", ratios, 2));
    }

    private static Claim<?> bestWorkers() {
        return Claim.of(
                        "S000-19",
                        "section VI.A",
                        ClaimKind.TREND,
                        "The data set decides how many workers are of use.")
                .assuming("Hogwild!, logistic regression on ruler data, mini-batches of 8, step of 0.1 for all")
                .checkedBy(
                        "The m of 1, 4, 16, 64 with the fewest updates a worker, on data of 3, 10, 30 and 100 %"
                                + " density: Page's test of the fall",
                        HogwildOnData::best)
                .literally("3, 10, 30, 100 %", List.of(0.03, 0.1, 0.3, 1.0))
                .broken("10 % all", List.of(0.1, 0.1, 0.1, 0.1))
                .broken("the denser the better", List.of(1.0, 0.3, 0.1, 0.03));
    }

    private static Finding best(List<Double> densities, Bench bench) throws InterruptedException {
        List<double[]> seeds = new ArrayList<>();
        for (int seed = 0; seed < bench.amount(10, 60); seed++) {
            double[] best = new double[densities.size()];
            for (int level = 0; level < best.length; level++) {
                double least = Double.POSITIVE_INFINITY;
                for (int m = 1; m <= 64; m *= 4) {
                    double cost = updates(runs(densities.get(level)), m, seed, bench) / m;
                    best[level] = cost < least ? m : best[level];
                    least = Math.min(least, cost);
                }
            }
            seeds.add(best);
        }
        return Finding.of(Ordered.fallingInPairs("best number of workers", seeds));
    }
}
