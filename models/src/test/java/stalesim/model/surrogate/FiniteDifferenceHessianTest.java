package stalesim.model.surrogate;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.data.DataSet;
import stalesim.model.data.DenseData;
import stalesim.model.data.synthetic.SyntheticData;
import stalesim.model.data.synthetic.SyntheticShape;
import stalesim.model.objective.LogisticRegression;
import stalesim.model.random.RandomStreams;

/**
 * Products against the exact Hessian of logistic regression, (1/n) sum_i sigma_i (1 - sigma_i) a_i a_i' + lambda I.
 *
 * <p>Tolerance, relative to |H v|. The gradient of 128 samples is a float sum of terms up to |a| and off by about
 * 2^-25 sqrt(128) |a| = 3e-7 |a|; the mean over 16 such chunks by a quarter of it, 1e-7 |a|. The curvature is about
 * |a|^2 / (4 d), and with a relative change of the curvature of 1 over a length of 4 / |a|, the truncation error
 * (r |a| / 4)^4 and the rounding error 2e-7 |a| / (r |a|^2 / 40) balance near r = 0.25 * 4 / |a|, at 3e-5. A difference
 * of second order would be off by 1e-3 there, and a step chosen a hundred times too small by 1e-3 too.
 */
class FiniteDifferenceHessianTest {

    private static final int ROWS = 2_000;
    private static final int FEATURES = 10;
    private static final double RIDGE = 0.01;

    private static DenseData data(float scale) {
        DataSet data = SyntheticData.classification(
                SyntheticShape.dense(ROWS, FEATURES), SyntheticData.ruler(FEATURES), 0.2, new RandomStreams(4, 0));
        float[] values = new float[ROWS * FEATURES];
        float[] labels = new float[ROWS];
        float[] unit = new float[FEATURES];
        for (int row = 0; row < ROWS; row++) {
            labels[row] = data.label(row);
            for (int k = 0; k < FEATURES; k++) {
                unit[k] = scale;
                values[row * FEATURES + k] = (float) data.dot(row, unit);
                unit[k] = 0;
            }
        }
        return new DenseData("scaled", FEATURES, values, labels);
    }

    private static RealMatrix exact(DenseData data, float[] x) {
        RealMatrix hessian = new Array2DRowRealMatrix(FEATURES, FEATURES);
        for (int row = 0; row < ROWS; row++) {
            double sigma = 1 / (1 + Math.exp(-data.dot(row, x)));
            RealVector sample = new ArrayRealVector(FEATURES);
            for (int k = 0; k < FEATURES; k++) {
                float[] unit = new float[FEATURES];
                unit[k] = 1;
                sample.setEntry(k, data.dot(row, unit));
            }
            hessian = hessian.add(sample.outerProduct(sample).scalarMultiply(sigma * (1 - sigma) / ROWS));
        }
        for (int k = 0; k < FEATURES; k++) {
            hessian.addToEntry(k, k, RIDGE);
        }
        return hessian;
    }

    /** Features on three scales: the step has to find its own. */
    @ParameterizedTest
    @ValueSource(floats = {0.05f, 1, 20})
    void productsAreThoseOfTheExactHessian(float scale) {
        DenseData data = data(scale);
        float[] x = new float[FEATURES];
        for (int k = 0; k < FEATURES; k++) {
            x[k] = (float) Math.cos(k) / scale;
        }
        RealMatrix exact = exact(data, x);
        FullGradient gradient = new FullGradient(new LogisticRegression(data, RIDGE));
        RealVector ones = new ArrayRealVector(FEATURES, 1.0);
        FiniteDifferenceHessian hessian = FiniteDifferenceHessian.at(gradient, FullGradient.doubles(x), ones);
        for (int k = 0; k < FEATURES; k++) {
            RealVector v = new ArrayRealVector(FEATURES, 0.1 * k);
            v.setEntry(k, -3);
            RealVector product = exact.operate(v);
            assertThat(hessian.operate(v).getDistance(product) / product.getNorm())
                    .as("direction " + k)
                    .isLessThan(1e-4);
        }
        assertThat(hessian.operate(new ArrayRealVector(FEATURES)).getNorm()).isZero();
    }
}
