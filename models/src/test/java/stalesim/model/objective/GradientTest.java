package stalesim.model.objective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import stalesim.model.data.SparseData;

class GradientTest {

    private static float[] values(Gradient gradient, int dimension) {
        float[] values = new float[dimension];
        for (int k = 0; k < dimension; k++) {
            values[k] = gradient.get(k);
        }
        return values;
    }

    @Test
    void startsAtZero() {
        Gradient gradient = new Gradient(3);
        assertThat(gradient.touched()).isZero();
        assertThat(values(gradient, 3)).containsExactly(0, 0, 0);
    }

    @Test
    void sparseEntriesAddUp() {
        Gradient gradient = new Gradient(4);
        gradient.clearSparse();
        gradient.add(3, 1);
        gradient.add(1, 2);
        gradient.add(3, 4);
        assertThat(gradient.touched()).isEqualTo(2);
        assertThat(values(gradient, 4)).containsExactly(0, 2, 0, 5);
        float[] sum = {1, 1, 1, 1};
        gradient.addTo(1, sum);
        assertThat(sum).containsExactly(1, 3, 1, 6);
    }

    @Test
    void clearingForgetsTheSupport() {
        Gradient gradient = new Gradient(4);
        gradient.clearSparse();
        gradient.add(3, 1);
        gradient.clearSparse();
        gradient.add(0, 7);
        assertThat(gradient.touched()).isEqualTo(1);
        assertThat(values(gradient, 4)).containsExactly(7, 0, 0, 0);
    }

    @Test
    void changesBetweenDenseAndSparse() {
        Gradient gradient = new Gradient(3);
        gradient.clearSparse();
        gradient.add(2, 9);
        float[] dense = gradient.overwriteDense();
        // what was there before is to be overwritten from end to end
        System.arraycopy(new float[] {1, 2, 0}, 0, dense, 0, 3);
        assertThat(gradient.touched()).isEqualTo(3);
        assertThat(gradient.overwriteDense()).containsExactly(1, 2, 0);
        gradient.clearSparse();
        assertThat(gradient.touched()).isZero();
        assertThat(values(gradient, 3)).containsExactly(0, 0, 0);
        gradient.add(2, 4);
        assertThat(gradient.touched()).isEqualTo(1);
        float[] sum = new float[3];
        gradient.addTo(1, sum);
        assertThat(sum).containsExactly(0, 0, 4);
    }

    @Test
    void addsToDenseValues() {
        Gradient gradient = new Gradient(2);
        System.arraycopy(new float[] {1, 2}, 0, gradient.overwriteDense(), 0, 2);
        gradient.add(1, 0.5f);
        assertThat(values(gradient, 2)).containsExactly(1, 2.5f);
        assertThat(gradient.touched()).isEqualTo(2);
    }

    /** What an earlier, larger support left behind is not believed. */
    @Test
    void oldSlotsAreNotBelieved() {
        Gradient gradient = new Gradient(3);
        gradient.add(2, 3);
        gradient.add(0, 4);
        gradient.clearSparse();
        assertThat(values(gradient, 3)).containsExactly(0, 0, 0);
        gradient.add(1, 5);
        assertThat(values(gradient, 3)).containsExactly(0, 5, 0);
        gradient.add(0, 6);
        gradient.add(2, 7);
        gradient.add(1, 1);
        assertThat(gradient.touched()).isEqualTo(3);
        assertThat(values(gradient, 3)).containsExactly(6, 6, 7);
    }

    /** The first sample is appended, later ones are looked up. */
    @Test
    void samplesAddUp() {
        SparseData data = new SparseData(
                "s", 4, new int[] {0, 2, 4}, new int[] {0, 3, 1, 3}, new float[] {1, 2, 3, 4}, new float[] {1, 1});
        Gradient gradient = new Gradient(4);
        gradient.addScaled(data, 0, 2);
        gradient.addScaled(data, 1, -1);
        assertThat(gradient.touched()).isEqualTo(3);
        assertThat(values(gradient, 4)).containsExactly(2, -3, 0, 0);
        Arrays.fill(gradient.overwriteDense(), 1);
        gradient.addScaled(data, 0, 2);
        assertThat(values(gradient, 4)).containsExactly(3, 1, 1, 5);
    }

    /** Block by block equals at once, for either kind. */
    @Test
    void descendsWithinItsRange() {
        Gradient sparse = new Gradient(4);
        sparse.clearSparse();
        sparse.add(3, 2);
        sparse.add(0, 1);
        Gradient dense = new Gradient(4);
        System.arraycopy(new float[] {1, 0, 0, 2}, 0, dense.overwriteDense(), 0, 4);
        for (Gradient gradient : new Gradient[] {sparse, dense}) {
            float[] x = {10, 10, 10, 10};
            gradient.descend(x, 0.5f, 1, 4);
            assertThat(x).containsExactly(10, 10, 10, 9);
            gradient.descend(x, 0.5f, 0, 1);
            assertThat(x).containsExactly(9.5f, 10, 10, 9);
            gradient.descend(x, 0.5f, 2, 2);
            assertThat(x).containsExactly(9.5f, 10, 10, 9);
        }
    }
}
