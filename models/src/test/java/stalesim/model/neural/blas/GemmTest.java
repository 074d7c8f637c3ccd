package stalesim.model.neural.blas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Products against three plain loops. Our own backends promise their bits; a library's order of sums is its own. */
class GemmTest {

    /** m, n, k: inside one tile, at and over its edges, over a slice of the depth, and as they occur in networks. */
    private static final int[][] SIZES = {
        {1, 1, 1}, {6, 16, 3}, {6, 32, 5}, {7, 33, 5}, {5, 17, 256}, {12, 31, 257}, {13, 64, 600}, {24, 40, 10},
        {30, 100, 700}, {64, 128, 784}, {128, 10, 128}
    };

    private static final float NATIVE_PRECISION = 1e-4f;

    static Stream<Blas> ours() {
        return Stream.of(Blas.VECTOR, Blas.JAVA).filter(blas -> blas == Blas.JAVA || Blas.hasVectors());
    }

    private static float[] random(int size, UniformRandomProvider random) {
        float[] values = new float[size];
        for (int k = 0; k < size; k++) {
            values[k] = random.nextFloat() - 0.5f;
        }
        return values;
    }

    /** Row after row, c_ij = fma(a_ip, b_pj, c_ij) for p = 0, 1, ... */
    private static float[] expected(int[] size, float[] a, float[] b, float[] c) {
        float[] result = c.clone();
        for (int i = 0; i < size[0]; i++) {
            for (int j = 0; j < size[1]; j++) {
                for (int p = 0; p < size[2]; p++) {
                    int at = i * size[1] + j;
                    result[at] = Math.fma(a[i * size[2] + p], b[p * size[1] + j], result[at]);
                }
            }
        }
        return result;
    }

    private static float[] transposed(float[] values, int rows, int columns) {
        float[] result = new float[values.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                result[j * rows + i] = values[i * columns + j];
            }
        }
        return result;
    }

    /** The same m x n matrix, stored row after row or column after column. */
    private static Matrix view(boolean turned, float[] values, int m, int n) {
        return turned
                ? new Matrix().showTransposed(transposed(values, m, n), 0, n, m)
                : new Matrix().show(values, 0, m, n);
    }

    /** C lies inside a larger array, of which nothing else may change. */
    private static float[] product(Gemm gemm, Matrix a, Matrix b, float[] c, int[] size) {
        float[] array = new float[c.length + 20];
        System.arraycopy(c, 0, array, 10, c.length);
        gemm.multiply(a, b, new Matrix().show(array, 10, size[0], size[1]), true);
        float[] result = new float[c.length];
        System.arraycopy(array, 10, result, 0, c.length);
        for (int k = 0; k < 10; k++) {
            assertThat(array[k]).isZero();
            assertThat(array[10 + c.length + k]).isZero();
        }
        return result;
    }

    @ParameterizedTest
    @MethodSource("ours")
    void everyLayoutGivesTheBitsOfThePlainLoop(Blas blas) {
        UniformRandomProvider random = RandomSource.L64_X128_MIX.create(1L);
        Gemm gemm = blas.gemm();
        for (int[] size : SIZES) {
            float[] a = random(size[0] * size[2], random);
            float[] b = random(size[2] * size[1], random);
            float[] c = random(size[0] * size[1], random);
            float[] expected = expected(size, a, b, c);
            for (int layout = 0; layout < 4; layout++) {
                Matrix left = view((layout & 1) == 1, a, size[0], size[2]);
                Matrix right = view((layout & 2) == 2, b, size[2], size[1]);
                assertThat(product(gemm, left, right, c, size))
                        .as("%s %s layout %d", blas, Arrays.toString(size), layout)
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ours")
    void withoutAddingWhatWasThereIsForgotten(Blas blas) {
        float[] c = {Float.NaN, Float.NaN};
        Matrix a = new Matrix().show(new float[] {1, 2}, 0, 1, 2);
        Matrix b = new Matrix().show(new float[] {3, 4, 5, 6}, 0, 2, 2);
        blas.gemm().multiply(a, b, new Matrix().show(c, 0, 1, 2), false);
        assertThat(c).containsExactly(13, 16);
    }

    /** The rows of a matrix of windows overlap; on either side of a product they count as if copied out. */
    @ParameterizedTest
    @MethodSource("ours")
    void windowsAreRowsLikeOthers(Blas blas) {
        checkWindows(blas, 0);
    }

    private static void checkWindows(Blas blas, float precision) {
        UniformRandomProvider random = RandomSource.L64_X128_MIX.create(2L);
        int[] starts = {3, 0, 7, 4, 4, 1, 9, 2, 30};
        int columns = 48;
        float[] signal = random(100, random);
        float[] rows = new float[starts.length * columns];
        for (int i = 0; i < starts.length; i++) {
            System.arraycopy(signal, starts[i], rows, i * columns, columns);
        }
        float[] weights = random(7 * starts.length, random);
        float[] other = random(columns * 5, random);
        Matrix windows = new Matrix().showWindows(signal, starts, columns);
        int[] right = {7, columns, starts.length};
        assertThat(product(blas.gemm(), view(false, weights, 7, starts.length), windows, new float[7 * columns], right))
                .usingComparatorWithPrecision(precision)
                .containsExactly(expected(right, weights, rows, new float[7 * columns]));
        int[] left = {starts.length, 5, columns};
        assertThat(product(blas.gemm(), windows, view(true, other, columns, 5), new float[starts.length * 5], left))
                .usingComparatorWithPrecision(precision)
                .containsExactly(expected(left, rows, other, new float[starts.length * 5]));
    }

    /** 784 products of at most 1/4 sum to some units: each of 784 roundings is below 2^-22, and half of them cancel. */
    @Test
    void theNativeLibraryAgrees() {
        Blas blas = Blas.NATIVE;
        assumeTrue(isThere(blas), "needs a native libblas");
        checkWindows(blas, NATIVE_PRECISION);
        UniformRandomProvider random = RandomSource.L64_X128_MIX.create(3L);
        for (int[] size : SIZES) {
            float[] a = random(size[0] * size[2], random);
            float[] b = random(size[2] * size[1], random);
            float[] c = random(size[0] * size[1], random);
            for (int layout = 0; layout < 4; layout++) {
                Matrix left = view((layout & 1) == 1, a, size[0], size[2]);
                Matrix right = view((layout & 2) == 2, b, size[2], size[1]);
                assertThat(product(blas.gemm(), left, right, c, size))
                        .usingComparatorWithPrecision(NATIVE_PRECISION)
                        .containsExactly(expected(size, a, b, c));
            }
        }
    }

    private static boolean isThere(Blas blas) {
        try {
            blas.gemm();
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
