package stalesim.scenario.claim.dataset.algorithm;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.data.DenseData;
import stalesim.model.data.FeatureMatrix;
import stalesim.model.data.synthetic.RulerSamples;
import stalesim.model.objective.dual.LogisticDual;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Rounds of DADM: local steps and their sum. */
final class DualRounds {

    private static final int ROWS = 40;
    private static final int FEATURES = 5;
    private static final int WORKERS = 4;
    private static final double RIDGE = 0.1;

    private DualRounds() {}

    static List<Claim<?>> claims() {
        return List.of(dadm());
    }

    /**
     * What differs between readings.
     *
     * @param weight of psi* in a local problem, by workers and samples
     * @param share of the workers' changes of v that is taken over
     */
    private record Rounds(DoubleBinaryOperator weight, double share) {}

    private static Claim<?> dadm() {
        return Claim.of(
                        "S000-33",
                        "appendix A, algorithm 3, eq. 5",
                        ClaimKind.EXACT,
                        "The rounds of DADM lead to a duality gap of zero, with v = (1/(lambda n)) sum x_i alpha_i"
                                + " throughout.")
                .assuming("logistic loss, lambda = 0.1", "4 workers with 10 samples each, one a round")
                .checkedBy(
                        "400 passes of 4 workers, written down anew: the gap, and v against the sum",
                        DualRounds::rounds)
                .literally("local problem with lambda psi*", new Rounds((m, n) -> m / n, 1))
                .corrected("local problem with lambda (n/m) psi*", new Rounds((m, n) -> 1, 1))
                .broken("the mean of the workers' changes", new Rounds((m, n) -> 1, 1.0 / WORKERS))
                .broken("lambda n^2/m psi*", new Rounds((m, n) -> n, 1));
    }

    private static Finding rounds(Rounds rounds, Bench bench) {
        DenseData data = (DenseData) RulerSamples.dense(ROWS, FEATURES).generate(bench.streams(0));
        FeatureMatrix features = FeatureMatrix.of(data);
        double[] betas = new double[ROWS];
        double[] v = new double[FEATURES];
        int own = ROWS / WORKERS;
        double weight = rounds.weight().applyAsDouble(WORKERS, ROWS);
        for (int round = 0; round < 400 * own; round++) {
            double[] change = new double[FEATURES];
            for (int worker = 0; worker < WORKERS; worker++) {
                int row = worker * own + round % own;
                double label = data.label(row);
                double curvature = WORKERS * features.squaredNorm(row) / (RIDGE * ROWS);
                double next = new LogisticDual()
                        .best(betas[row], weight * label * features.dot(row, v), weight * curvature);
                features.addScaled(row, label * (next - betas[row]) / (RIDGE * ROWS), change);
                betas[row] = next;
            }
            for (int k = 0; k < FEATURES; k++) {
                v[k] += rounds.share() * change[k];
            }
        }
        double[] sum = new double[FEATURES];
        double apart = 0;
        for (int row = 0; row < ROWS; row++) {
            features.addScaled(row, data.label(row) * betas[row] / (RIDGE * ROWS), sum);
        }
        for (int k = 0; k < FEATURES; k++) {
            apart = Math.max(apart, Math.abs(v[k] - sum[k]));
        }
        return Finding.of(
                Exactly.equal("duality gap", gap(data, features, betas, v), 0, 1e-8),
                Exactly.equal("v less the sum", apart, 0, 1e-10));
    }

    private static double gap(DenseData data, FeatureMatrix features, double[] betas, double[] v) {
        double losses = 0;
        for (int row = 0; row < ROWS; row++) {
            losses += Math.log1p(Math.exp(-data.label(row) * features.dot(row, v)));
            losses -= new LogisticDual().value(betas[row]);
        }
        double squares = 0;
        for (double value : v) {
            squares += value * value;
        }
        return losses / ROWS + RIDGE * squares;
    }
}
