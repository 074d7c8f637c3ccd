package stalesim.model.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DataSetTest {

    private static final float[] LABELS = {1, -1};

    @Test
    void bothLayoutsHoldTheSameSamples() {
        // d = 6: one block of four and a rest of two
        DenseData dense = new DenseData("d", 6, new float[] {1, 0, 2, 0, 0, 3, 0, 0, 0, 0, -4, 0}, LABELS);
        SparseData sparse = new SparseData(
                "s", 6, new int[] {0, 3, 4}, new int[] {0, 2, 5, 4}, new float[] {1, 2, 3, -4}, LABELS);
        float[] vector = {1, 10, 100, 1000, 10_000, 100_000};
        for (DataSet data : new DataSet[] {dense, sparse}) {
            assertThat(data.rows()).isEqualTo(2);
            assertThat(data.features()).isEqualTo(6);
            assertThat(data.nonZeros()).isEqualTo(4);
            assertThat(data.density()).isCloseTo(4 / 12.0, within(1e-15));
            assertThat(data.dot(0, vector)).isEqualTo(300_201);
            assertThat(data.dot(1, vector)).isEqualTo(-40_000);
            assertThat(data.label(1)).isEqualTo(-1);
            float[] copy = {9, 9, 9, 9, 9, 9, 9, 9};
            data.copyRow(0, copy, 1);
            assertThat(copy).containsExactly(9, 1, 0, 2, 0, 0, 3, 9);
        }
    }

    @Test
    void innerProductsDoNotCancelInFloats() {
        DenseData data = new DenseData("d", 3, new float[] {1, 1, 1}, new float[] {1});
        assertThat(data.dot(0, new float[] {1e8f, 1, -1e8f})).isEqualTo(1);
    }

    @Test
    void addsMultiplesOfASample() {
        float[] sum = {1, 1};
        new DenseData("d", 2, new float[] {5, 5, 1, 2}, LABELS).addScaled(1, 2, sum);
        assertThat(sum).containsExactly(3, 5);
    }

    @Test
    void refusesSizesThatDoNotFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DenseData("d", 2, new float[3], LABELS));
        assertThatIllegalArgumentException().isThrownBy(() -> new DenseData("d", 0, new float[0], LABELS));
        assertThatIllegalArgumentException().isThrownBy(() -> new DenseData("d", 2, new float[0], new float[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> sparse(new int[] {0, 1}, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> sparse(new int[] {0, 1, 1}, 0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SparseData("s", 3, new int[] {0, 1, 1}, new int[1], new float[2], LABELS));
    }

    @Test
    void refusesIndicesOutOfRangeOrOrder() {
        assertThatIllegalArgumentException().isThrownBy(() -> sparse(new int[] {0, 1, 2}, 0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> sparse(new int[] {0, 1, 2}, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> sparse(new int[] {0, 2, 2}, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> sparse(new int[] {0, 3, 2}, 0, 1));
        assertThat(sparse(new int[] {0, 1, 2}, 2, 0).nonZeros()).isEqualTo(2);
    }

    private static SparseData sparse(int[] start, int... index) {
        return new SparseData("s", 3, start, index, new float[index.length], LABELS);
    }
}
