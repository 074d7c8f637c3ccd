package stalesim.model.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.junit.jupiter.api.Test;
import stalesim.model.data.DataSet;
import stalesim.model.data.DenseData;
import stalesim.model.data.SparseData;
import stalesim.model.data.synthetic.RulerSamples;
import stalesim.model.random.RandomStreams;

class CurvatureTest {

    private static final RandomStreams STREAMS = new RandomStreams(3, 0);

    private static double byDecomposition(DataSet data) {
        var rows = new double[data.rows()][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = ReferenceLoss.row(data, row);
        }
        var matrix = new Array2DRowRealMatrix(rows, false);
        var gram = matrix.transpose().multiply(matrix).scalarMultiply(1.0 / rows.length);
        return new EigenDecomposition(gram).getRealEigenvalue(0);
    }

    /** Far inside the accuracy of 1e-10 stated for gaps like these (the mean of the features makes a large one). */
    @Test
    void theIterationAgreesWithADecomposition() {
        for (DataSet data : new DataSet[] {
            RulerSamples.dense(200, 40).generate(STREAMS),
            RulerSamples.sparse(300, 60, 0.1).generate(STREAMS),
            RulerSamples.dense(3, 50).generate(STREAMS),
            RulerSamples.dense(20, 1).generate(STREAMS)
        }) {
            double expected = byDecomposition(data);
            assertThat(LargestEigenvalue.of(data)).isCloseTo(expected, within(1e-10 * expected));
        }
    }

    /** Without rows to tell them apart, or with nothing at all, the iteration ends at once. */
    @Test
    void degenerateDataEnd() {
        assertThat(LargestEigenvalue.of(new DenseData("0", 5, new float[10], new float[2]))).isZero();
        float[] identity = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        assertThat(LargestEigenvalue.of(new DenseData("I", 3, identity, new float[3])))
                .isCloseTo(1 / 3.0, within(1e-15));
    }

    /** Two samples, (3, 0) and (0, 4): A^T A / n has eigenvalues 4.5 and 8. Feature degrees 1 of 2: shares 2 lambda. */
    @Test
    void constantsFollowTheirFormulas() {
        SparseData data = new SparseData(
                "s", 2, new int[] {0, 1, 2}, new int[] {0, 1}, new float[] {3, 4}, new float[] {1, -1});
        assertCurvature(new LogisticRegression(data, 0.5).curvature(), 8 / 4.0 + 0.5, 16 / 4.0 + 0.5);
        assertCurvature(new LeastSquares(data, 0.5).curvature(), 8 + 0.5, 16 + 0.5);
        assertCurvature(new LeastSquares(data, 0.5, Ridge.SPREAD).curvature(), 8 + 0.5, 16 + 1);
        assertThat(new SupportVectorMachine(data, 0.5).curvature())
                .isEqualTo(new Curvature(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 0.5));
        DataSet classes = new DenseData("c", 2, new float[] {3, 0, 0, 4}, new float[] {0, 2});
        assertCurvature(new SoftmaxRegression(classes, 3, 0.5).curvature(), 8 / 2.0 + 0.5, 16 / 2.0 + 0.5);
    }

    private static void assertCurvature(Curvature curvature, double smoothness, double sampleSmoothness) {
        assertThat(curvature.smoothness()).isCloseTo(smoothness, within(1e-12));
        assertThat(curvature.sampleSmoothness()).isCloseTo(sampleSmoothness, within(1e-12));
        assertThat(curvature.strongConvexity()).isEqualTo(0.5);
    }

    /** Gradient descent on a quadratic diverges just above the step 2 / L and converges just below. */
    @Test
    void theSmoothnessOfLeastSquaresIsExact() {
        DataSet data = RulerSamples.dense(50, 4).generate(STREAMS);
        LeastSquares objective = new LeastSquares(data, 0.1);
        double limit = 2 / objective.curvature().smoothness();
        assertThat(lossAfterDescent(objective, 0.98 * limit)).isLessThan(objective.loss(new float[4]));
        assertThat(lossAfterDescent(objective, 1.02 * limit)).isGreaterThan(1e3);
    }

    private static double lossAfterDescent(Objective objective, double step) {
        int[] all = new int[objective.samples()];
        for (int row = 0; row < all.length; row++) {
            all[row] = row;
        }
        float[] x = new float[objective.dimension()];
        Gradient gradient = new Gradient(x.length);
        for (int t = 0; t < 300; t++) {
            objective.evaluator().gradient(x, all, all.length, gradient);
            gradient.descend(x, (float) step, 0, x.length);
        }
        return objective.loss(x);
    }
}
