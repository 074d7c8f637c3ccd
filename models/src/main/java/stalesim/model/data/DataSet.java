package stalesim.model.data;

/**
 * Labelled samples: n rows of d features and one label each.
 *
 * <p>Immutable once built and therefore shared freely among threads. The two layouts are {@link DenseData}
 * and {@link SparseData}; objectives switch on the layout once per mini-batch, not once per number.
 */
public sealed interface DataSet permits DenseData, SparseData {

    /**
     * A short name for reports: a file's name or a generator's description.
     *
     * @return the name
     */
    String name();

    /**
     * Number of samples n.
     *
     * @return n &gt;= 1
     */
    int rows();

    /**
     * Number of features d.
     *
     * @return d &gt;= 1
     */
    int features();

    /**
     * Number of stored non-zero feature values.
     *
     * @return nnz, between 0 and n*d
     */
    long nonZeros();

    /**
     * Label of one sample; -1 or +1 for binary classification.
     *
     * @param row sample, 0 &lt;= row &lt; {@link #rows()}
     * @return the label
     */
    float label(int row);

    /**
     * Inner product of one sample with a vector, accumulated in double precision.
     *
     * @param row sample, 0 &lt;= row &lt; {@link #rows()}
     * @param vector d values
     * @return sum over k of feature(row, k) * vector[k]
     */
    double dot(int row, float[] vector);

    /**
     * Copies one sample with every feature stored.
     *
     * @param row sample, 0 &lt;= row &lt; {@link #rows()}
     * @param target receives d values
     * @param offset index of the first of them
     */
    void copyRow(int row, float[] target, int offset);

    /**
     * Share of stored values that are not zero.
     *
     * @return nnz / (n d), between 0 and 1
     */
    default double density() {
        return (double) nonZeros() / ((double) rows() * features());
    }
}
