package stalesim.model.profile.rows;

import stalesim.model.data.DataSet;
import stalesim.model.data.DenseData;
import stalesim.model.data.SparseData;

/**
 * One sample at a time as its non-zero features, ascending; stored zeros are passed over.
 *
 * <p>Moving costs time in proportion to what is stored of the sample and allocates nothing. Not thread-safe.
 */
public final class RowCursor {

    private final DataSet data;
    private final int[] feature;
    private final float[] value;
    private int size;

    /**
     * At no sample yet.
     *
     * @param data the samples
     */
    public RowCursor(DataSet data) {
        this.data = data;
        int most = mostStored(data);
        feature = new int[most];
        value = new float[most];
    }

    private static int mostStored(DataSet data) {
        if (!(data instanceof SparseData sparse)) {
            return data.features();
        }
        int most = 0;
        for (int row = 0; row < sparse.rows(); row++) {
            most = Math.max(most, sparse.start(row + 1) - sparse.start(row));
        }
        return most;
    }

    /**
     * Moves to a sample.
     *
     * @param row 0 &lt;= row &lt; n
     */
    public void moveTo(int row) {
        size = 0;
        if (data instanceof SparseData sparse) {
            int end = sparse.start(row + 1);
            for (int e = sparse.start(row); e < end; e++) {
                keep(sparse.index(e), sparse.value(e));
            }
        } else {
            DenseData dense = (DenseData) data;
            for (int k = 0; k < feature.length; k++) {
                keep(k, dense.value(row, k));
            }
        }
    }

    private void keep(int index, float amount) {
        if (amount != 0) {
            feature[size] = index;
            value[size++] = amount;
        }
    }

    /**
     * Number of non-zero features of the sample.
     *
     * @return between 0 and d
     */
    public int size() {
        return size;
    }

    /**
     * Number of a feature.
     *
     * @param entry 0 &lt;= entry &lt; {@link #size()}
     * @return from 0, ascending with the entry
     */
    public int feature(int entry) {
        return feature[entry];
    }

    /**
     * Value of a feature.
     *
     * @param entry 0 &lt;= entry &lt; {@link #size()}
     * @return not zero
     */
    public float value(int entry) {
        return value[entry];
    }

    /**
     * Square of the Euclidean norm.
     *
     * @return sum of squares, &gt;= 0
     */
    public double squareNorm() {
        double sum = 0;
        for (int e = 0; e < size; e++) {
            sum += (double) value[e] * value[e];
        }
        return sum;
    }

    /**
     * Whether any feature is non-zero in both samples.
     *
     * @param other at a sample of the same data set
     * @return false if either sample is empty
     */
    public boolean sharesFeature(RowCursor other) {
        int here = 0;
        int there = 0;
        while (here < size && there < other.size) {
            int a = feature[here];
            int b = other.feature[there];
            if (a == b) {
                return true;
            }
            here += a < b ? 1 : 0;
            there += b < a ? 1 : 0;
        }
        return false;
    }

    boolean equalIn(RowCursor other, boolean values) {
        if (size != other.size) {
            return false;
        }
        for (int e = 0; e < size; e++) {
            if (feature[e] != other.feature[e] || (values && value[e] != other.value[e])) {
                return false;
            }
        }
        return true;
    }

    /** Of the features, and of their values if asked for; well mixed in all 32 bits. */
    int hash(boolean values) {
        long hash = size;
        for (int e = 0; e < size; e++) {
            hash = (hash ^ feature[e]) * 0x9e3779b97f4a7c15L;
            hash ^= hash >>> 29;
            if (values) {
                hash = (hash ^ Float.floatToIntBits(value[e])) * 0xbf58476d1ce4e5b9L;
                hash ^= hash >>> 32;
            }
        }
        hash *= 0x94d049bb133111ebL;
        return (int) (hash >>> 32);
    }
}
