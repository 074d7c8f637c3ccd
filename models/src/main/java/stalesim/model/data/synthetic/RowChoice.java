package stalesim.model.data.synthetic;

import java.util.function.IntUnaryOperator;
import stalesim.model.data.DataSet;
import stalesim.model.data.DenseData;
import stalesim.model.data.SparseData;

/** A data set made of rows of another one, in any order and any number of times. */
final class RowChoice {

    private RowChoice() {}

    /**
     * Copies rows.
     *
     * @param name of the result
     * @param source where the rows come from
     * @param rows how many the result has, &gt;= 1
     * @param origin row of the source that becomes a row of the result
     */
    static DataSet of(String name, DataSet source, int rows, IntUnaryOperator origin) {
        float[] labels = new float[rows];
        for (int row = 0; row < rows; row++) {
            labels[row] = source.label(origin.applyAsInt(row));
        }
        return source instanceof SparseData sparse
                ? copySparse(name, sparse, labels, origin)
                : copyDense(name, (DenseData) source, labels, origin);
    }

    private static DenseData copyDense(String name, DenseData source, float[] labels, IntUnaryOperator origin) {
        int features = source.features();
        float[] values = new float[Math.multiplyExact(labels.length, features)];
        for (int row = 0; row < labels.length; row++) {
            int from = origin.applyAsInt(row);
            for (int k = 0; k < features; k++) {
                values[row * features + k] = source.value(from, k);
            }
        }
        return new DenseData(name, features, values, labels);
    }

    private static SparseData copySparse(String name, SparseData source, float[] labels, IntUnaryOperator origin) {
        int[] start = new int[labels.length + 1];
        for (int row = 0; row < labels.length; row++) {
            int from = origin.applyAsInt(row);
            start[row + 1] = Math.addExact(start[row], source.start(from + 1) - source.start(from));
        }
        int[] index = new int[start[labels.length]];
        float[] value = new float[index.length];
        for (int row = 0; row < labels.length; row++) {
            int shift = source.start(origin.applyAsInt(row)) - start[row];
            for (int e = start[row]; e < start[row + 1]; e++) {
                index[e] = source.index(e + shift);
                value[e] = source.value(e + shift);
            }
        }
        return new SparseData(name, source.features(), start, index, value, labels);
    }
}
