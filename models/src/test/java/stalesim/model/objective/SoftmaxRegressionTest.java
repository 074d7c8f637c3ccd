package stalesim.model.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.analysis.integration.RombergIntegrator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import stalesim.model.data.DataSet;
import stalesim.model.data.DenseData;
import stalesim.model.data.SparseData;
import stalesim.model.data.synthetic.GaussianBlobs;
import stalesim.model.data.synthetic.RulerSamples;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

class SoftmaxRegressionTest {

    private static final RandomStreams STREAMS = new RandomStreams(9, 0);

    private static int[] firstRows(int count) {
        int[] rows = new int[count];
        for (int row = 0; row < count; row++) {
            rows[row] = row;
        }
        return rows;
    }

    private static double accuracy(Objective objective, float[] x) {
        return objective.accuracy(x, firstRows(objective.samples())).orElseThrow();
    }

    /** Scores (x_0, x_1, x_2) of the only feature: loss log(1 + 2 e^-4) - 0 for label 1 at (1, 5, 1). */
    @Test
    void parametersLieFeatureByFeature() {
        DenseData data = new DenseData("d", 2, new float[] {1, 0}, new float[] {1});
        Objective objective = new SoftmaxRegression(data, 3, 0);
        assertThat(objective.dimension()).isEqualTo(6);
        float[] x = {1, 5, 1, 7, 7, 7};
        assertThat(objective.loss(x)).isCloseTo(Math.log1p(2 * Math.exp(-4)), within(1e-15));
        Gradient gradient = new Gradient(6);
        objective.evaluator().gradient(x, new int[] {0}, 1, gradient);
        double p = 1 / (2 + Math.exp(4));
        assertThat(gradient.get(0)).isCloseTo((float) p, within(1e-8f));
        assertThat(gradient.get(1)).isCloseTo((float) (-2 * p), within(1e-8f));
        assertThat(gradient.get(3)).isZero();
        assertThat(objective.accuracy(x, new int[] {0})).hasValue(1);
        // the lowest class wins a tie
        assertThat(objective.accuracy(new float[] {1, 1, 0, 0, 0, 0}, new int[] {0})).hasValue(0);
    }

    @Test
    void doesNotOverflowForAnyScore() {
        DenseData data = new DenseData("d", 1, new float[] {1}, new float[] {0});
        Objective objective = new SoftmaxRegression(data, 2, 0);
        assertThat(objective.loss(new float[] {1e30f, 0})).isZero();
        assertThat(objective.loss(new float[] {0, 1e30f})).isEqualTo((double) 1e30f);
        assertThat(objective.loss(new float[] {40, 0})).isCloseTo(Math.exp(-40), within(1e-15 * Math.exp(-40)));
        assertThat(objective.loss(new float[] {Float.NaN, 0})).isNaN();
        Gradient gradient = new Gradient(2);
        objective.evaluator().gradient(new float[] {0, 1e30f}, new int[] {0}, 1, gradient);
        assertThat(gradient.get(0)).isEqualTo(-1);
        assertThat(gradient.get(1)).isEqualTo(1);
    }

    /** Over x = X_1 - X_0 and labels -1, +1, with twice the lambda for |X_0|^2 + |X_1|^2 = |x|^2 / 2. */
    @Test
    void twoClassesAreLogisticRegression() {
        SparseData signs = (SparseData) RulerSamples.sparse(50, 10, 0.4).generate(STREAMS);
        int[] start = new int[51];
        int[] index = new int[(int) signs.nonZeros()];
        float[] value = new float[index.length];
        float[] labels = new float[50];
        for (int row = 0; row < 50; row++) {
            start[row + 1] = signs.start(row + 1);
            labels[row] = signs.label(row) > 0 ? 1 : 0;
        }
        for (int e = 0; e < index.length; e++) {
            index[e] = signs.index(e);
            value[e] = signs.value(e);
        }
        Objective softmax = new SoftmaxRegression(new SparseData("c", 10, start, index, value, labels), 2, 0.02);
        Objective logistic = new LogisticRegression(signs, 0.01);
        UniformRandomProvider random = STREAMS.stream(0, Purpose.INITIAL_PARAMETERS);
        float[] x = new float[10];
        float[] both = new float[20];
        for (int k = 0; k < 10; k++) {
            x[k] = 4 * random.nextFloat() - 2;
            both[2 * k] = -x[k] / 2;
            both[2 * k + 1] = x[k] / 2;
        }
        assertThat(softmax.loss(both)).isCloseTo(logistic.loss(x), within(1e-14));
        assertThat(accuracy(softmax, both)).isEqualTo(accuracy(logistic, x));
    }

    /** P(right) = integral of phi(z - r) Phi(z)^(K-1) dz; n = 20000: 4.9 standard deviations, false alarm 1e-6. */
    @Test
    void theTrueParametersOfBlobsAreTheBestClassifier() {
        double distance = 2;
        DataSet blobs = new GaussianBlobs(20_000, 5, 4, distance).generate(STREAMS);
        float[] truth = new float[20];
        for (int c = 0; c < 4; c++) {
            truth[c * 4 + c] = (float) distance;
        }
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        double expected = new RombergIntegrator().integrate(
                100_000, z -> normal.density(z - distance) * Math.pow(normal.cumulativeProbability(z), 3), -10, 12);
        Objective objective = new SoftmaxRegression(blobs, 4, 0);
        assertThat(accuracy(objective, truth))
                .isCloseTo(expected, within(4.9 * Math.sqrt(expected * (1 - expected) / 20_000)));
    }

    /**
     * The well-specified model without bias: of all parameters the true ones have the least expected loss, so descent
     * ends below their loss on the sample and near them. Twice the gap is chi-square with (K-1) d = 15 degrees over n
     * (Wilks): below 55 with probability 1 - 2e-6.
     */
    @Test
    void descentFindsTheParametersOfBlobs() {
        DataSet blobs = new GaussianBlobs(2_000, 5, 4, 2).generate(STREAMS);
        SoftmaxRegression objective = new SoftmaxRegression(blobs, 4, 0);
        float[] truth = new float[20];
        for (int c = 0; c < 4; c++) {
            truth[c * 4 + c] = 2;
        }
        float[] x = new float[20];
        Gradient gradient = new Gradient(20);
        float step = (float) (1 / objective.curvature().smoothness());
        double before = objective.loss(x);
        for (int t = 0; t < 1_000; t++) {
            objective.evaluator().gradient(x, firstRows(2_000), 2_000, gradient);
            gradient.descend(x, step, 0, 20);
        }
        // 2000 additions, each rounded by 2^-53 of a sum below 2000 log 4
        assertThat(before).isCloseTo(Math.log(4), within(2_000 * Math.log(4) * 0x1p-53));
        assertThat(objective.loss(truth) - objective.loss(x)).isBetween(0.0, 55 / 2.0 / 2_000);
    }

    @Test
    void refusesOtherLabelsAndClasses() {
        for (float label : new float[] {3, -1, 0.5f, Float.NaN}) {
            DenseData data = new DenseData("d", 1, new float[] {1, 1}, new float[] {2, label});
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SoftmaxRegression(data, 3, 0))
                    .withMessage("softmax needs labels 0 to 2: d has label " + label + " in row 2");
        }
        DenseData data = new DenseData("d", 1, new float[] {1}, new float[] {0});
        assertThatIllegalArgumentException().isThrownBy(() -> new SoftmaxRegression(data, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SoftmaxRegression(data, 2, -1));
    }
}
