package stalesim.model.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureMatrixTest {

    /** Exact, since all numbers are small integers. */
    @Test
    void multipliesAndAddsInBothLayouts() {
        DataSet dense = new DenseData("d", 3, new float[] {0, 0, 0, 3, 0, 4}, new float[] {0, 1});
        DataSet sparse = new SparseData(
                "s", 3, new int[] {0, 0, 2}, new int[] {0, 2}, new float[] {3, 4}, new float[] {0, 1});
        for (DataSet data : List.of(dense, sparse)) {
            FeatureMatrix matrix = FeatureMatrix.of(data);
            assertThat(matrix.squaredNorm(0)).isZero();
            assertThat(matrix.squaredNorm(1)).isEqualTo(25);
            assertThat(matrix.dot(1, new double[] {1, 10, 100})).isEqualTo(403);
            double[] sum = {1, 1, 1};
            matrix.addScaled(1, 2, sum);
            assertThat(sum).containsExactly(7, 1, 9);
        }
    }
}
