package stalesim.model.profile.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stalesim.model.data.DataSet;
import stalesim.model.profile.ProfiledData;
import stalesim.model.random.RandomStreams;

class LargestEigenvalueTest {

    private static final RandomStreams STREAMS = new RandomStreams(8, 0);

    /** More samples than features, fewer, sparse, all the same, and eigenvalues of 4^2/4 and 3.999^2/4. */
    static Stream<DataSet> dataSets() {
        return Stream.of(
                ProfiledData.dense(200, 15),
                ProfiledData.dense(10, 40),
                ProfiledData.sparse(300, 60, 0.1),
                ProfiledData.rows(new float[] {3, 4}, new float[] {3, 4}, new float[] {-3, -4}),
                ProfiledData.rows(
                        new float[] {4, 0, 0},
                        new float[] {0, 3.999f, 0},
                        new float[] {0, 0, 1},
                        new float[] {0, 0, 0}));
    }

    /** The error of a symmetric eigenvalue is at most the residual; the library's is near 1e-14. */
    @ParameterizedTest
    @MethodSource("dataSets")
    void equalsTheDecompositionOfTheMatrix(DataSet data) {
        RealMatrix x = new Array2DRowRealMatrix(data.rows(), data.features());
        for (int row = 0; row < data.rows(); row++) {
            for (int feature = 0; feature < data.features(); feature++) {
                x.setEntry(row, feature, ProfiledData.value(data, row, feature));
            }
        }
        RealMatrix gram = x.transpose().multiply(x).scalarMultiply(1.0 / data.rows());
        double expected = new EigenDecomposition(gram).getRealEigenvalue(0);
        LargestEigenvalue found = LargestEigenvalue.of(data, STREAMS);
        assertThat(found.converged()).isTrue();
        assertThat(found.value()).isCloseTo(expected, within(found.residual() + 1e-12 * expected));
    }

    @Test
    void nothingHasNoCurvature() {
        LargestEigenvalue found = LargestEigenvalue.of(ProfiledData.rows(new float[] {0, 0}), STREAMS);
        assertThat(found.value()).isZero();
        assertThat(found.residual()).isZero();
    }

    @Test
    void logisticConstantsFollow() {
        var curvature = new LogisticCurvature(0.5, new LargestEigenvalue(6, 0, 1), 20, 8);
        assertThat(curvature.smoothness()).isEqualTo(2);
        assertThat(curvature.sampleSmoothness()).isEqualTo(5.5);
        assertThat(curvature.strongConvexity()).isEqualTo(0.5);
        assertThat(curvature.conditionNumber()).isEqualTo(4);
        assertThat(curvature.noiseAtZero()).isEqualTo(2);
    }
}
