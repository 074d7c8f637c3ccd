package stalesim.scenario.claim.dataset.measure;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.data.DenseData;
import stalesim.model.data.synthetic.RulerSamples;
import stalesim.model.objective.Gradient;
import stalesim.model.objective.LeastSquares;
import stalesim.model.objective.LogisticRegression;
import stalesim.model.objective.Objective;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** The objective of all experiments of the paper. */
final class LogisticLoss {

    private static final double RIDGE = 0.01;
    private static final int FEATURES = 6;
    /** Gradients are of single precision: 2^-24 a rounding, and some ten of them add up. */
    private static final double SINGLE = 1e-6;

    private LogisticLoss() {}

    static List<Claim<?>> claims() {
        return List.of(formula());
    }

    private static Claim<?> formula() {
        return Claim.of(
                        "S000-01",
                        "section III, eq. 1, 2, 4",
                        ClaimKind.EXACT,
                        "The loss is (1/n) sum ln(1 + exp(-y x.w)) + (lambda/2)|w|^2 with lambda = 0.01:"
                                + " lambda-strongly"
                                + " convex, and smooth with lambda + max |x|^2/4.")
                .checkedBy(
                        "Loss against the formula, gradient against its central differences, and both inequalities of"
                                + " the gradient at 50 pairs of random points",
                        LogisticLoss::agrees)
                .literally("logistic regression with lambda = 0.01", data -> new LogisticRegression(data, RIDGE))
                .broken("lambda |w|^2 without the half", data -> new LogisticRegression(data, 2 * RIDGE))
                .broken("no regularisation", data -> new LogisticRegression(data, 0))
                .broken("squared error", data -> new LeastSquares(data, RIDGE));
    }

    private static Finding agrees(Function<DenseData, Objective> maker, Bench bench) {
        DenseData data = (DenseData) RulerSamples.dense(40, FEATURES).generate(bench.streams(0));
        Objective objective = maker.apply(data);
        UniformRandomProvider random = bench.random(0);
        double loss = 0;
        double slope = 0;
        long violations = 0;
        for (int pair = 0; pair < 50; pair++) {
            float[] x = point(random);
            float[] y = point(random);
            loss = Math.max(loss, Math.abs(objective.loss(x) - formula(data, x, 0, 0)));
            slope = Math.max(slope, slopeError(objective, data, x));
            violations += between(objective, data, x, y) ? 0 : 1;
        }
        return Finding.of(
                Exactly.equal("greatest error of the loss", loss, 0),
                Exactly.equal("greatest relative error of the gradient", slope, 0, SINGLE),
                Exactly.never("not between lambda |d|^2 and L |d|^2", violations, 50));
    }

    private static float[] point(UniformRandomProvider random) {
        float[] x = new float[FEATURES];
        for (int k = 0; k < x.length; k++) {
            x[k] = random.nextFloat() - 0.5f;
        }
        return x;
    }

    /** The loss at a point whose coordinate k is moved. */
    private static double formula(DenseData data, float[] x, int k, double move) {
        double sum = 0;
        for (int row = 0; row < data.rows(); row++) {
            double score = data.value(row, k) * move;
            for (int j = 0; j < FEATURES; j++) {
                score += (double) data.value(row, j) * x[j];
            }
            sum += Math.log1p(Math.exp(-data.label(row) * score));
        }
        double squares = 0;
        for (int j = 0; j < FEATURES; j++) {
            double at = x[j] + (j == k ? move : 0);
            squares += at * at;
        }
        return sum / data.rows() + RIDGE / 2 * squares;
    }

    private static double slopeError(Objective objective, DenseData data, float[] x) {
        double h = 1e-5;
        float[] gradient = gradient(objective, x);
        double error = 0;
        double norm = 0;
        for (int k = 0; k < FEATURES; k++) {
            double difference = (formula(data, x, k, h) - formula(data, x, k, -h)) / (2 * h);
            error += (gradient[k] - difference) * (gradient[k] - difference);
            norm += difference * difference;
        }
        return Math.sqrt(error / norm);
    }

    private static boolean between(Objective objective, DenseData data, float[] x, float[] y) {
        float[] atX = gradient(objective, x);
        float[] atY = gradient(objective, y);
        double product = 0;
        double square = 0;
        for (int k = 0; k < FEATURES; k++) {
            product += ((double) atX[k] - atY[k]) * ((double) x[k] - y[k]);
            square += ((double) x[k] - y[k]) * ((double) x[k] - y[k]);
        }
        double most = IntStream.range(0, data.rows()).mapToDouble(row -> norm(data, row)).max().orElseThrow();
        return product >= RIDGE * square * (1 - SINGLE) && product <= (RIDGE + most / 4) * square * (1 + SINGLE);
    }

    private static double norm(DenseData data, int row) {
        return IntStream.range(0, FEATURES).mapToDouble(k -> Math.pow(data.value(row, k), 2)).sum();
    }

    private static float[] gradient(Objective objective, float[] x) {
        Gradient gradient = new Gradient(FEATURES);
        int[] all = IntStream.range(0, objective.samples()).toArray();
        objective.evaluator().gradient(x, all, all.length, gradient);
        float[] values = new float[FEATURES];
        for (int k = 0; k < FEATURES; k++) {
            values[k] = gradient.get(k);
        }
        return values;
    }
}
