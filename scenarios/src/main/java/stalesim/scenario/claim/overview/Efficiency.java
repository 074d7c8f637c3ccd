package stalesim.scenario.claim.overview;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntToDoubleFunction;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.Picture;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.Exponential;
import stalesim.model.hypothesis.LogLog;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.result.CurvePoint;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Trial;
import stalesim.scenario.claim.mindthestep.LossCurve;

/** Statistical and computational efficiency. */
final class Efficiency {

    private static final int[] STALENESS = {8, 16, 32, 64};

    private Efficiency() {}

    static List<Claim<?>> claims() {
        return List.of(product(), linearInStaleness());
    }

    private static Trial descent(int workers, double step, int updates) {
        var modes = List.of(new NoisyQuadratic.Mode(1, 0, 1, 0));
        TrainingTask task = new TrainingTask(new NoisyQuadratic(modes, 0), 1, new Constant(step), 8, 1);
        return Trial.of(new AsyncLock(), workers, updates).training(task).until(StopRule.after(updates));
    }

    /** The subject makes the rate in time from dL/di and di/dt. */
    private static Claim<?> product() {
        return Claim.of(
                        "S003-01",
                        "eq. 1.4, section D.4",
                        ClaimKind.EXACT,
                        "The rate of convergence in time is the product of statistical and computational efficiency:"
                                + " dL/dt = dL/di di/dt.")
                .checkedBy("Differences between the points of a run's loss curve", Efficiency::rates)
                .literally("dL/di di/dt", (perUpdate, throughput) -> perUpdate * throughput)
                .broken("dL/di over di/dt", (perUpdate, throughput) -> perUpdate / throughput)
                .broken("their sum", Double::sum)
                .alsoMeasured();
    }

    private static Finding rates(DoubleBinaryOperator rate, Bench bench) throws InterruptedException {
        Trial trial = descent(4, 0.01, 400).paced(new Exponential(500_000));
        List<CurvePoint> curve = bench.run(trial, 0).curve();
        double worst = 0;
        for (int i = 1; i < curve.size(); i++) {
            double loss = curve.get(i).loss() - curve.get(i - 1).loss();
            double updates = curve.get(i).update() - curve.get(i - 1).update();
            double seconds = (curve.get(i).timeNs() - curve.get(i - 1).timeNs()) / 1e9;
            worst = Math.max(worst, Math.abs(rate.applyAsDouble(loss / updates, updates / seconds) - loss / seconds));
        }
        return Finding.of(
                Exactly.equal("greatest difference of the rate", worst, 0, Exactly.LONG_SUM),
                Exactly.is("the curve has 20 stretches", curve.size() == 21));
    }

    private static Claim<?> linearInStaleness() {
        return Claim.of(
                        "S003-07",
                        "section 1.4",
                        ClaimKind.QUANTITATIVE,
                        "With steps in proportion to 1/(largest staleness + 1) the updates to a loss grow linearly with"
                                + " the largest staleness.")
                .assuming("quadratic, the same staleness at every update: equal workers, constant compute times")
                .checkedBy(
                        "Slope in logarithms of the updates to 1 % of the loss over staleness + 1 = 8, 16, 32, 64",
                        Efficiency::slope)
                .literally("eta = 0.3/(tau + 1)", m -> 0.3 / m)
                .broken("eta = 2.4/(tau + 1)^2", m -> 2.4 / m / m)
                .broken("eta = 0.02", m -> 0.02)
                .broken("eta = 0.1/(tau + 1)^(1/2)", m -> 0.1 / Math.sqrt(m));
    }

    private static Finding slope(IntToDoubleFunction step, Bench bench) throws InterruptedException {
        double[] stale = new double[STALENESS.length];
        double[] updates = new double[STALENESS.length];
        for (int i = 0; i < STALENESS.length; i++) {
            int workers = STALENESS[i];
            double eta = step.applyAsDouble(workers);
            Trial trial = descent(workers, eta, (int) (5 / eta)).paced(new Deterministic(1_000_000));
            List<CurvePoint> curve = bench.run(trial, 0).curve();
            stale[i] = workers;
            updates[i] = new LossCurve(curve).crossing(0, 0.01 * curve.get(0).loss(), CurvePoint::update);
        }
        double slope = LogLog.slope(stale, updates);
        var line = new Picture.Line("to 1 % of the loss", boxed(stale), boxed(updates));
        return Finding.of(Exactly.equal("slope of ln updates over ln(tau + 1)", slope, 1, 0.05))
                .drawn(new Picture("Updates needed", "staleness + 1", "updates", List.of(line)));
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
