package stalesim.model.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import stalesim.model.data.DataSet;
import stalesim.model.data.DenseData;
import stalesim.model.data.SparseData;
import stalesim.model.data.synthetic.SyntheticData;
import stalesim.model.data.synthetic.SyntheticShape;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/**
 * Gradients against central differences of the loss, (f(x + h e_k) - f(x - h e_k)) / 2h.
 *
 * <p>x has multiples of 1/256 and h is 1/1024, so x +- h are exact floats. The difference quotient is off by
 * h^2/6 = 1.6e-7 times the third derivative, at most 0.1 |a|^3 &lt; 0.8 for the logistic loss of four values up to 1;
 * the gradient itself by float rounding, about 1e-7 relative. Gradient norms here are above 0.1.
 */
class FiniteDifferencesTest {

    private static final float H = 1f / 1024;
    private static final int FEATURES = 13;
    private static final int[] BATCH = {0, 3, 7, 7, 19};

    private interface Kind {
        Objective over(DataSet data, double ridge);
    }

    private static SparseData sparse() {
        return (SparseData) SyntheticData.classification(
                SyntheticShape.sparse(20, FEATURES, 4),
                SyntheticData.ruler(FEATURES),
                0.3,
                new RandomStreams(5, 0));
    }

    private static DenseData dense(SparseData sparse) {
        float[] values = new float[sparse.rows() * sparse.features()];
        float[] labels = new float[sparse.rows()];
        for (int row = 0; row < sparse.rows(); row++) {
            labels[row] = sparse.label(row);
            for (int e = sparse.start(row); e < sparse.start(row + 1); e++) {
                values[row * sparse.features() + sparse.index(e)] = sparse.value(e);
            }
        }
        return new DenseData("dense", sparse.features(), values, labels);
    }

    static Stream<Arguments> objectives() {
        List<Arguments> cases = new ArrayList<>();
        for (DataSet data : new DataSet[] {sparse(), dense(sparse())}) {
            for (double ridge : new double[] {0, 0.25}) {
                String layout = data.getClass().getSimpleName() + ", l2=" + ridge;
                cases.add(Arguments.of("logistic, " + layout, new LogisticRegression(data, ridge)));
                cases.add(Arguments.of("least squares, " + layout, new LeastSquares(data, ridge)));
            }
        }
        return cases.stream();
    }

    private static float[] point() {
        UniformRandomProvider random = new RandomStreams(6, 0).stream(0, Purpose.INITIAL_PARAMETERS);
        float[] x = new float[FEATURES];
        for (int k = 0; k < x.length; k++) {
            x[k] = random.nextInt(-512, 512) / 256f;
        }
        return x;
    }

    private static double[] gradient(Objective objective, float[] x, int[] batch) {
        Gradient gradient = new Gradient(objective.dimension());
        Objective.Evaluator evaluator = objective.evaluator();
        // a first gradient elsewhere must leave no trace
        evaluator.gradient(new float[FEATURES], new int[] {1, 2}, 2, gradient);
        evaluator.gradient(x, batch, batch.length, gradient);
        double[] values = new double[FEATURES];
        for (int k = 0; k < FEATURES; k++) {
            values[k] = gradient.get(k);
        }
        return values;
    }

    private static double norm(double[] vector) {
        double squares = 0;
        for (double value : vector) {
            squares += value * value;
        }
        return Math.sqrt(squares);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("objectives")
    void gradientIsTheDerivativeOfTheLoss(String name, Objective objective) {
        float[] x = point();
        double[] gradient = gradient(objective, x, BATCH);
        assertThat(norm(gradient)).isGreaterThan(0.1);
        double[] error = new double[FEATURES];
        for (int k = 0; k < FEATURES; k++) {
            float middle = x[k];
            x[k] = middle + H;
            double above = objective.loss(x, BATCH);
            x[k] = middle - H;
            double below = objective.loss(x, BATCH);
            x[k] = middle;
            error[k] = gradient[k] - (above - below) / (2 * H);
        }
        assertThat(norm(error)).isLessThan(1e-5 * norm(gradient));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("objectives")
    void lossOverAllRowsIsTheFullLoss(String name, Objective objective) {
        int[] all = new int[objective.samples()];
        for (int row = 0; row < all.length; row++) {
            all[row] = row;
        }
        assertThat(objective.loss(point(), all)).isEqualTo(objective.loss(point()));
    }

    static Stream<Arguments> kinds() {
        Kind logistic = LogisticRegression::new;
        Kind leastSquares = LeastSquares::new;
        return Stream.of(0.0, 0.25)
                .flatMap(ridge -> Stream.of(Arguments.of(logistic, ridge), Arguments.of(leastSquares, ridge)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void layoutsGiveTheSameGradientAndLoss(Kind kind, double ridge) {
        Objective onSparse = kind.over(sparse(), ridge);
        Objective onDense = kind.over(dense(sparse()), ridge);
        double[] one = gradient(onSparse, point(), BATCH);
        double[] other = gradient(onDense, point(), BATCH);
        for (int k = 0; k < FEATURES; k++) {
            // same additions in the same order, from weights that may differ in the last bit
            assertThat(one[k]).isCloseTo(other[k], within(1e-6 * norm(other)));
        }
        assertThat(onSparse.loss(point())).isCloseTo(onDense.loss(point()), within(1e-13));
    }
}
