package stalesim.model.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import stalesim.model.data.DenseData;
import stalesim.model.data.SparseData;
import stalesim.model.data.synthetic.SyntheticData;
import stalesim.model.data.synthetic.SyntheticShape;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

class SupportVectorMachineTest {

    /** Margins below, at and above 1. */
    @Test
    void theSubgradientAtTheKinkIsZero() {
        DenseData data = new DenseData("d", 1, new float[] {2}, new float[] {-1});
        Objective objective = new SupportVectorMachine(data, 0);
        Gradient gradient = new Gradient(1);
        float[] points = {-0.25f, -0.5f, -0.75f};
        double[] losses = {0.5, 0, 0};
        float[] slopes = {2, 0, 0};
        for (int i = 0; i < 3; i++) {
            objective.evaluator().gradient(new float[] {points[i]}, new int[] {0}, 1, gradient);
            assertThat(gradient.get(0)).isEqualTo(slopes[i]);
            assertThat(objective.loss(new float[] {points[i]})).isEqualTo(losses[i]);
        }
        assertThat(objective.loss(new float[] {Float.NaN})).isNaN();
        assertThat(objective.loss(new float[] {1e30f})).isEqualTo(1 + 2 * (double) 1e30f);
    }

    @Test
    void accuracyCountsPredictionsOfZeroAsWrong() {
        DenseData data = new DenseData("d", 1, new float[] {1, 1, -2, 0}, new float[] {1, -1, -1, 1});
        for (Objective objective :
                new Objective[] {new SupportVectorMachine(data, 0), new LogisticRegression(data, 0)}) {
            assertThat(objective.accuracy(new float[] {3}, new int[] {0, 1, 2, 3})).hasValue(0.5);
            assertThat(objective.accuracy(new float[] {3}, new int[] {0, 2, 2})).hasValue(1);
            assertThat(objective.accuracy(new float[] {0}, new int[] {0, 1, 2, 3})).hasValue(0);
        }
        assertThat(new LeastSquares(data, 0).accuracy(new float[] {3}, new int[] {0})).isEmpty();
    }

    @Test
    void refusesOtherLabels() {
        DenseData data = new DenseData("d", 1, new float[] {1}, new float[] {0});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SupportVectorMachine(data, 0))
                .withMessage("svm needs labels -1 and +1: d has label 0.0 in row 1");
    }

    /**
     * LIBLINEAR's dual solver finds the optimum f*; the averaged iterate of subgradient steps 1 / (lambda t) comes no
     * lower, and no higher than G^2 (1 + ln T) / (2 lambda T) above it, G a bound of the subgradients' norm: max |a_i|
     * plus lambda |x| with |x| &lt;= 1 / sqrt lambda at the optimum and max |a_i| / lambda on the way.
     *
     * @see "Shalev-Shwartz, Singer, Srebro (2007), Pegasos, theorem 1"
     */
    @Test
    void subgradientsReachTheOptimumOfAnotherSolver() {
        double lambda = 0.05;
        SparseData data = (SparseData) SyntheticData.classification(
                SyntheticShape.sparse(300, 20, 4), SyntheticData.ruler(20), 0.1, new RandomStreams(2, 0));
        Objective objective = new SupportVectorMachine(data, lambda);
        double optimum = objective.loss(Liblinear.hinge(data, lambda));
        int steps = 1_000_000;
        // four values up to 1 in a sample: |a_i| <= 2, and as much again from the ridge term
        double bound = 4 * 4 * (1 + Math.log(steps)) / (2 * lambda * steps);
        double reached = objective.loss(averageOfDescent(objective, lambda, steps));
        // the solver stops at a relative accuracy of 1e-10
        assertThat(reached - optimum).isBetween(-1e-7, bound);
        assertThat(1 - optimum).isGreaterThan(10 * bound);
    }

    private static float[] averageOfDescent(Objective objective, double lambda, int steps) {
        UniformRandomProvider random = new RandomStreams(4, 0).stream(0, Purpose.MINI_BATCH);
        float[] x = new float[objective.dimension()];
        double[] sum = new double[x.length];
        Gradient gradient = new Gradient(x.length);
        Objective.Evaluator evaluator = objective.evaluator();
        int[] batch = new int[1];
        for (int t = 1; t <= steps; t++) {
            batch[0] = random.nextInt(objective.samples());
            evaluator.gradient(x, batch, 1, gradient);
            gradient.descend(x, (float) (1 / (lambda * t)), 0, x.length);
            for (int k = 0; k < x.length; k++) {
                sum[k] += x[k];
            }
        }
        for (int k = 0; k < x.length; k++) {
            x[k] = (float) (sum[k] / steps);
        }
        return x;
    }
}
