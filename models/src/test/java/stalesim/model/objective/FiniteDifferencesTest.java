package stalesim.model.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static stalesim.model.objective.ReferenceLoss.norm;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stalesim.model.data.DataSet;
import stalesim.model.data.DenseData;
import stalesim.model.data.SparseData;
import stalesim.model.data.synthetic.SyntheticData;
import stalesim.model.data.synthetic.SyntheticShape;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/** Losses and gradients of every objective, layout and ridge rule against {@link ReferenceLoss}. */
class FiniteDifferencesTest {

    private static final int FEATURES = 13;
    private static final int CLASSES = 3;
    private static final int ROWS = 20;
    private static final int[] BATCH = {0, 3, 7, 7, 19};
    private static final int[] ONE = {3};
    /** Rounding of a float, relative. */
    private static final double ULP = 0x1p-24;

    private record Case(String name, Objective objective, ReferenceLoss reference) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static SparseData sparse(boolean classes) {
        SparseData data = (SparseData) SyntheticData.classification(
                SyntheticShape.sparse(ROWS, FEATURES, 4),
                SyntheticData.ruler(FEATURES),
                0.3,
                new RandomStreams(5, 0));
        int[] start = new int[ROWS + 1];
        int[] index = new int[(int) data.nonZeros()];
        float[] value = new float[index.length];
        float[] labels = new float[ROWS];
        for (int row = 0; row < ROWS; row++) {
            start[row + 1] = data.start(row + 1);
            labels[row] = classes ? row % CLASSES : data.label(row);
        }
        for (int e = 0; e < index.length; e++) {
            index[e] = data.index(e);
            value[e] = data.value(e);
        }
        return new SparseData("sparse", FEATURES, start, index, value, labels);
    }

    private static DenseData dense(boolean classes) {
        SparseData sparse = sparse(classes);
        float[] values = new float[ROWS * FEATURES];
        float[] labels = new float[ROWS];
        for (int row = 0; row < ROWS; row++) {
            labels[row] = sparse.label(row);
            for (int e = sparse.start(row); e < sparse.start(row + 1); e++) {
                values[row * FEATURES + sparse.index(e)] = sparse.value(e);
            }
        }
        return new DenseData("dense", FEATURES, values, labels);
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (boolean isSparse : new boolean[] {true, false}) {
            for (double ridge : new double[] {0, 0.25}) {
                for (Ridge rule : Ridge.values()) {
                    String suffix = ", " + (isSparse ? "sparse" : "dense") + ", l2=" + ridge + " " + rule;
                    DataSet binary = isSparse ? sparse(false) : dense(false);
                    DataSet classes = isSparse ? sparse(true) : dense(true);
                    cases.add(new Case(
                            "logistic" + suffix,
                            new LogisticRegression(binary, ridge, rule),
                            new ReferenceLoss(binary, ReferenceLoss.LOGISTIC, 1, ridge, rule)));
                    cases.add(new Case(
                            "least squares" + suffix,
                            new LeastSquares(binary, ridge, rule),
                            new ReferenceLoss(binary, ReferenceLoss.LEAST_SQUARES, 1, ridge, rule)));
                    cases.add(new Case(
                            "hinge" + suffix,
                            new SupportVectorMachine(binary, ridge, rule),
                            new ReferenceLoss(binary, ReferenceLoss.HINGE, 1, ridge, rule)));
                    cases.add(new Case(
                            "softmax" + suffix,
                            new SoftmaxRegression(classes, CLASSES, ridge, rule),
                            new ReferenceLoss(classes, ReferenceLoss.SOFTMAX, CLASSES, ridge, rule)));
                }
            }
        }
        return cases.stream();
    }

    /** Multiples of 1/256, so that x + h is an exact float for h = 1/1024. */
    private static float[] point(Objective objective) {
        UniformRandomProvider random = new RandomStreams(7, 0).stream(0, Purpose.INITIAL_PARAMETERS);
        float[] x = new float[objective.dimension()];
        for (int k = 0; k < x.length; k++) {
            x[k] = random.nextInt(-512, 512) / 256f;
        }
        return x;
    }

    private static double[] doubles(float[] x) {
        double[] values = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            values[k] = x[k];
        }
        return values;
    }

    private static int[] allRows() {
        int[] all = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            all[row] = row;
        }
        return all;
    }

    private static double[] gradient(Objective objective, float[] x, int[] batch) {
        Gradient gradient = new Gradient(objective.dimension());
        Objective.Evaluator evaluator = objective.evaluator();
        // a first gradient elsewhere must leave no trace
        evaluator.gradient(new float[x.length], new int[] {1, 2}, 2, gradient);
        evaluator.gradient(x, batch, batch.length, gradient);
        double[] values = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            values[k] = gradient.get(k);
        }
        return values;
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int k = 0; k < a.length; k++) {
            difference[k] = a[k] - b[k];
        }
        return difference;
    }

    /** The differences of the hinge loss are exact unless a kink lies between the points that they are taken at. */
    private static void assertNoKinkNear(DataSet data, float[] x) {
        for (int row = 0; row < ROWS; row++) {
            assertThat(Math.abs(1 - data.label(row) * data.dot(row, x))).isGreaterThan(2.0 / 1024);
        }
    }

    /**
     * A term of the sum over the batch is rounded four times at most (slope, weight, product, ridge), the sum b times:
     * an error of (b + 4) 2^-24 times the sum of the terms' norms. The differences add 1e-11.
     */
    @ParameterizedTest
    @MethodSource("cases")
    void gradientsOfBatchesAreTheDerivative(Case of) {
        assertNoKinkNear(dense(false), point(new LeastSquares(dense(false), 0)));
        assertGradient(of, BATCH);
        assertGradient(of, ONE);
    }

    private static void assertGradient(Case of, int[] batch) {
        float[] x = point(of.objective());
        double[] expected = of.reference().gradient(doubles(x), batch);
        double terms = 0;
        for (int i : batch) {
            terms += norm(of.reference().gradient(doubles(x), i)) / batch.length;
        }
        double[] error = difference(gradient(of.objective(), x, batch), expected);
        assertThat(norm(error)).isLessThan((batch.length + 4) * ULP * terms + 1e-11);
        assertThat(norm(error)).isLessThan(1e-6 * norm(expected));
        assertThat(norm(expected)).isGreaterThan(0.1);
    }

    /**
     * Differences of the objective's own loss over all rows, to the fourth order: the truncation is
     * h^4/30 = 3e-14 times the fifth derivative, the rounding of losses 1e-15 / h. For every ridge rule the mean of all
     * samples' gradients is the gradient of the same loss, for every feature has a sample here.
     */
    @ParameterizedTest
    @MethodSource("cases")
    void gradientOverAllRowsIsTheDerivativeOfTheLoss(Case of) {
        Objective objective = of.objective();
        float[] x = point(objective);
        double[] error = gradient(objective, x, allRows());
        double norm = norm(error);
        float h = 1f / 1024;
        for (int k = 0; k < x.length; k++) {
            double[] f = new double[5];
            float middle = x[k];
            for (int s = 0; s < 5; s++) {
                x[k] = middle + (s - 2) * h;
                f[s] = objective.loss(x);
            }
            x[k] = middle;
            error[k] -= (8 * (f[3] - f[1]) - (f[4] - f[0])) / (12 * h);
        }
        assertThat(norm).isGreaterThan(0.1);
        assertThat(norm(error)).isLessThan(1e-6 * norm);
    }

    /** Both sum some dozens of terms below 10 in double precision. */
    @ParameterizedTest
    @MethodSource("cases")
    void lossIsTheReference(Case of) {
        float[] x = point(of.objective());
        double expected = of.reference().loss(doubles(x), allRows());
        assertThat(of.objective().loss(x)).isCloseTo(expected, within(1e-13 * Math.max(1, expected)));
        assertThat(of.objective().loss(x, allRows())).isEqualTo(of.objective().loss(x));
        double onBatch = of.objective().loss(x, BATCH);
        double ridge = expected - withoutRidge(of, x, allRows());
        assertThat(onBatch - ridge).isCloseTo(withoutRidge(of, x, BATCH), within(1e-12));
    }

    private static double withoutRidge(Case of, float[] x, int[] rows) {
        return of.reference().withoutRidge().loss(doubles(x), rows);
    }

    /** The support of a data gradient is that of the sample; spread ridge terms add nothing to it. */
    @ParameterizedTest
    @MethodSource("cases")
    void gradientsTouchWhatTheyShould(Case of) {
        String name = of.name();
        boolean sparseGradient = name.contains("sparse") && (name.contains("l2=0.0") || name.contains("SPREAD"));
        int outputs = of.objective().dimension() / FEATURES;
        Gradient gradient = new Gradient(of.objective().dimension());
        of.objective().evaluator().gradient(point(of.objective()), new int[] {4}, 1, gradient);
        assertThat(gradient.touched()).isEqualTo((sparseGradient ? 4 : FEATURES) * outputs);
    }
}
