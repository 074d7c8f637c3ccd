package stalesim.model.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import stalesim.model.data.SparseData;
import stalesim.model.data.synthetic.SyntheticData;
import stalesim.model.data.synthetic.SyntheticShape;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/** The ridge term spread over the samples of a feature: the same optimum from sparse gradients. */
class RidgeTest {

    private static final int FEATURES = 30;
    private static final double LAMBDA = 0.05;

    private static SparseData data() {
        return (SparseData) SyntheticData.classification(
                SyntheticShape.sparse(400, FEATURES, 3),
                SyntheticData.ruler(FEATURES),
                0.1,
                new RandomStreams(11, 0));
    }

    private static float[] point() {
        UniformRandomProvider random = new RandomStreams(12, 0).stream(0, Purpose.INITIAL_PARAMETERS);
        float[] x = new float[FEATURES];
        for (int k = 0; k < FEATURES; k++) {
            x[k] = random.nextFloat() - 0.5f;
        }
        return x;
    }

    /** Feature 2 is in no sample: its term is missing, and it never moves. */
    @Test
    void aFeatureThatNoSampleHasStaysWhereItIs() {
        SparseData data = new SparseData(
                "s", 3, new int[] {0, 2, 3}, new int[] {0, 1, 1}, new float[] {1, 2, 3}, new float[] {1, -1});
        Gradient gradient = new Gradient(3);
        float[] x = {1, 2, 4};
        new LeastSquares(data, 0.5, Ridge.SPREAD).evaluator().gradient(x, new int[] {0}, 1, gradient);
        // residual 5 - 1; shares lambda n / degree: 1 for feature 0, 1/2 for feature 1
        assertThat(gradient.get(0)).isEqualTo(4 * 1 + 1 * 1);
        assertThat(gradient.get(1)).isEqualTo(4 * 2 + 0.5f * 2);
        assertThat(gradient.get(2)).isZero();
        assertThat(gradient.touched()).isEqualTo(2);
    }

    /** Mean and variance over the samples, the latter as documented: (lambda x_k)^2 (n / degree_k - 1). */
    @Test
    void theSpreadTermHasTheDocumentedMeanAndVariance() {
        SparseData data = data();
        float[] x = point();
        Objective plain = new LogisticRegression(data, 0);
        Objective spread = new LogisticRegression(data, LAMBDA, Ridge.SPREAD);
        double[] sum = new double[FEATURES];
        double[] squares = new double[FEATURES];
        int[] degree = new int[FEATURES];
        Gradient one = new Gradient(FEATURES);
        Gradient other = new Gradient(FEATURES);
        for (int row = 0; row < data.rows(); row++) {
            plain.evaluator().gradient(x, new int[] {row}, 1, one);
            spread.evaluator().gradient(x, new int[] {row}, 1, other);
            for (int k = 0; k < FEATURES; k++) {
                double term = other.get(k) - one.get(k);
                sum[k] += term;
                squares[k] += term * term;
            }
            for (int e = data.start(row); e < data.start(row + 1); e++) {
                degree[data.index(e)]++;
            }
        }
        for (int k = 0; k < FEATURES; k++) {
            double mean = LAMBDA * x[k];
            // differences of floats below 2: each off by 2^-23; squares of terms below 0.5
            assertThat(sum[k] / 400).isCloseTo(mean, within(2e-7));
            assertThat(squares[k] / 400 - mean * mean)
                    .isCloseTo(mean * mean * (400.0 / degree[k] - 1), within(2e-7));
        }
    }

    /**
     * SGD with steps 2 / (mu (g + t)), g = 4 L_max / mu, from sparse gradients alone. Were f* its own goal, the gap
     * after T steps is at most L v / (2 (g + T)) on average, v = max(4 s^2 / mu^2, g |x_0 - x*|^2), where s^2 is the
     * second moment of gradients at x*, doubled for those on the way (Bottou, Curtis, Nocedal 2018, theorem 4.7, in
     * its form for gradients that grow with the distance). By Markov's inequality a hundredfold bound has false alarm
     * 1 %; here the seed is fixed, and the bound is taken as it is.
     */
    @Test
    void stochasticGradientsReachTheSameOptimum() {
        SparseData data = data();
        Newton newton = new Newton(data, LAMBDA);
        double[] best = newton.solve();
        for (Ridge rule : Ridge.values()) {
            LogisticRegression objective = new LogisticRegression(data, LAMBDA, rule);
            Curvature curvature = objective.curvature();
            double g = 4 * curvature.sampleSmoothness() / LAMBDA;
            int steps = 400_000;
            double moment = 2 * secondMoment(objective, best);
            double v = Math.max(4 * moment / (LAMBDA * LAMBDA), g * Math.pow(ReferenceLoss.norm(best), 2));
            double gap = objective.loss(descend(objective, g, steps)) - newton.value();
            assertThat(gap).isBetween(-1e-9, curvature.smoothness() * v / (2 * (g + steps)));
            // and the bound says something: the start is far above it
            assertThat(Math.log(2) - newton.value()).isGreaterThan(curvature.smoothness() * v / (g + steps));
        }
    }

    private static float[] descend(Objective objective, double g, int steps) {
        UniformRandomProvider random = new RandomStreams(13, 0).stream(0, Purpose.MINI_BATCH);
        float[] x = new float[FEATURES];
        int[] batch = new int[1];
        Gradient gradient = new Gradient(FEATURES);
        Objective.Evaluator evaluator = objective.evaluator();
        for (int t = 0; t < steps; t++) {
            batch[0] = random.nextInt(objective.samples());
            evaluator.gradient(x, batch, 1, gradient);
            gradient.descend(x, (float) (2 / (LAMBDA * (g + t))), 0, FEATURES);
        }
        return x;
    }

    private static double secondMoment(Objective objective, double[] best) {
        float[] x = new float[FEATURES];
        for (int k = 0; k < FEATURES; k++) {
            x[k] = (float) best[k];
        }
        double sum = 0;
        Gradient gradient = new Gradient(FEATURES);
        for (int row = 0; row < objective.samples(); row++) {
            objective.evaluator().gradient(x, new int[] {row}, 1, gradient);
            for (int k = 0; k < FEATURES; k++) {
                sum += gradient.get(k) * gradient.get(k);
            }
        }
        return sum / objective.samples();
    }

    /** Feature 0 is in one of 100 samples: a step with its sample multiplies x_0 by 1 - eta lambda n. */
    @Test
    void aConstantStepTooLargeForTheRarestFeatureDiverges() {
        int[] start = new int[101];
        int[] index = new int[100];
        float[] value = new float[100];
        for (int row = 0; row < 100; row++) {
            start[row + 1] = row + 1;
            index[row] = row == 0 ? 0 : 1;
            value[row] = row == 0 ? 0.001f : 1;
        }
        SparseData data = new SparseData("rare", 2, start, index, value, new float[100]);
        assertThat(multiplied(new LeastSquares(data, 0.1, Ridge.SPREAD), 0.19f)).isCloseTo(-0.9f, within(1e-5f));
        assertThat(multiplied(new LeastSquares(data, 0.1, Ridge.SPREAD), 0.21f)).isCloseTo(-1.1f, within(1e-5f));
        assertThat(multiplied(new LeastSquares(data, 0.1, Ridge.EXACT), 0.21f)).isCloseTo(0.979f, within(1e-5f));
        assertThat(new LeastSquares(data, 0.1, Ridge.SPREAD).curvature().sampleSmoothness())
                .isCloseTo(1 + 0.1 * 100, within(1e-6));
    }

    private static float multiplied(Objective objective, float step) {
        float[] x = {1, 0};
        Gradient gradient = new Gradient(2);
        objective.evaluator().gradient(x, new int[] {0}, 1, gradient);
        gradient.descend(x, step, 0, 2);
        return x[0];
    }
}
