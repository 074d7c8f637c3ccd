package stalesim.model.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
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

    private static final float[][] ROWS = {
        {1, 0, 2, 0, 0, 3}, {0, 0, 0, 0, -4, 0}, {1, 0, 2, 0, 0, 5}, {0, 0, 0, 0, 0, 0}, {1, -1, 2, 0, 0, 3}
    };

    /** The same five samples in both layouts. */
    private static DataSet[] layouts() {
        float[] values = new float[30];
        int[] start = new int[6];
        int[] index = new int[11];
        float[] value = new float[11];
        int entries = 0;
        for (int row = 0; row < 5; row++) {
            for (int k = 0; k < 6; k++) {
                values[6 * row + k] = ROWS[row][k];
                if (ROWS[row][k] != 0) {
                    index[entries] = k;
                    value[entries++] = ROWS[row][k];
                }
            }
            start[row + 1] = entries;
        }
        float[] labels = {0, 1, 2, 3, 4};
        return new DataSet[] {
            new DenseData("d", 6, values, labels), new SparseData("s", 6, start, index, value, labels)
        };
    }

    private static float[] row(DataSet data, int row) {
        float[] values = new float[data.features()];
        data.forEach(row, (feature, value) -> values[feature] = value);
        return values;
    }

    @Test
    void bothLayoutsCompareSamplesAlike() {
        for (DataSet data : layouts()) {
            for (int a = 0; a < 5; a++) {
                for (int b = 0; b < 5; b++) {
                    int differences = 0;
                    for (int k = 0; k < 6; k++) {
                        differences += ROWS[a][k] == ROWS[b][k] ? 0 : 1;
                    }
                    assertThat(data.differences(a, b)).as("%d, %d", a, b).isEqualTo(differences);
                    assertThat(Integer.signum(data.compare(a, b)))
                            .as("%d, %d", a, b)
                            .isEqualTo(Integer.signum(Arrays.compare(ROWS[a], ROWS[b])));
                }
            }
        }
    }

    @Test
    void bothLayoutsSelectRelabelAndMapAlike() {
        for (DataSet data : layouts()) {
            DataSet some = data.select("some", new int[] {4, 1, 4});
            assertThat(some.name()).isEqualTo("some");
            assertThat(some.rows()).isEqualTo(3);
            assertThat(some.features()).isEqualTo(6);
            assertThat(row(some, 0)).containsExactly(ROWS[4]);
            assertThat(row(some, 1)).containsExactly(ROWS[1]);
            assertThat(row(some, 2)).containsExactly(ROWS[4]);
            assertThat(some.label(1)).isEqualTo(1);
            DataSet named = data.withLabels(new float[] {9, 8, 7, 6, 5});
            assertThat(named.label(3)).isEqualTo(6);
            assertThat(data.label(3)).isEqualTo(3);
            assertThat(row(named, 2)).containsExactly(ROWS[2]);
            DataSet scaled = data.map((row, feature, value) -> (row + 1) * (feature + 1) * value);
            assertThat(row(scaled, 2)).containsExactly(3, 0, 18, 0, 0, 90);
            assertThat(row(data, 2)).containsExactly(ROWS[2]);
            assertThat(scaled.label(4)).isEqualTo(4);
            assertThatIllegalArgumentException().isThrownBy(() -> data.withLabels(new float[4]));
            assertThatIllegalArgumentException().isThrownBy(() -> data.select("none", new int[0]));
        }
    }

    @Test
    void imagesKeepTheirShape() {
        DenseData data = (DenseData) layouts()[0];
        assertThat(data.shape()).isEmpty();
        ImageShape shape = new ImageShape(1, 2, 3);
        DenseData images = data.withShape(shape);
        assertThat(images.shape()).contains(shape);
        assertThat(images.select("part", new int[] {1}).shape()).contains(shape);
        assertThat(images.withLabels(new float[5]).shape()).contains(shape);
        assertThat(images.map((row, feature, value) -> value).shape()).contains(shape);
        assertThatIllegalArgumentException().isThrownBy(() -> data.withShape(new ImageShape(1, 2, 4)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ImageShape(3, 0, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new ImageShape(2, 1 << 15, 1 << 15));
        assertThat(new ImageShape(3, 32, 32).size()).isEqualTo(3072);
    }

    @Test
    void sparseDataCanHaveFurtherFeatures() {
        SparseData data = (SparseData) layouts()[1];
        assertThat(data.widened(9).features()).isEqualTo(9);
        assertThat(row(data.widened(9), 0)).containsExactly(1, 0, 2, 0, 0, 3, 0, 0, 0);
        assertThatIllegalArgumentException().isThrownBy(() -> data.widened(5));
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
