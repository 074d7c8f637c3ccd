package stalesim.model.data;

import java.util.Optional;

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
     * What the features of a sample form.
     *
     * @return the shape, of {@link #features()} values; empty where samples are no images
     */
    default Optional<ImageShape> shape() {
        return Optional.empty();
    }

    /**
     * Shows the stored values of one sample in ascending order of features: all d of {@link DenseData}, the non-zeros
     * of {@link SparseData}.
     *
     * @param row sample, 0 &lt;= row &lt; {@link #rows()}
     * @param visitor sees them
     */
    void forEach(int row, Visitor visitor);

    /**
     * In how many features two samples differ.
     *
     * @param row sample, 0 &lt;= row &lt; {@link #rows()}
     * @param other sample in the same range
     * @return ||x_row - x_other||_0, between 0 and d
     */
    int differences(int row, int other);

    /**
     * Compares two samples like words, feature by feature: the first in which they differ decides.
     *
     * @param row sample, 0 &lt;= row &lt; {@link #rows()}
     * @param other sample in the same range
     * @return negative, zero or positive as the first has the smaller value, they are equal, or it has the larger one
     */
    int compare(int row, int other);

    /**
     * The same samples with other labels; shares the features.
     *
     * @param labels n values; the data set takes ownership
     * @return a new data set
     * @throws IllegalArgumentException if their number is not n
     */
    DataSet withLabels(float[] labels);

    /**
     * A copy of some samples.
     *
     * @param name of the copy
     * @param rows samples in the order wanted, each from 0 to n-1, at least one
     * @return a new data set with as many features
     * @throws IllegalArgumentException if there are none
     */
    DataSet select(String name, int[] rows);

    /**
     * A copy with other feature values.
     *
     * @param rule gives the new values; is asked for what {@link #forEach} shows, so zeros of {@link SparseData} stay
     * @return a new data set with the same labels
     */
    DataSet map(ValueRule rule);

    /**
     * Copies one sample with every feature stored.
     *
     * @param row sample, 0 &lt;= row &lt; {@link #rows()}
     * @param target receives d values
     * @param offset index of the first of them
     */
    void copyRow(int row, float[] target, int offset);

    /** Sees the values of a sample. */
    @FunctionalInterface
    interface Visitor {

        /**
         * One value.
         *
         * @param feature from 0
         * @param value of that feature
         */
        void value(int feature, float value);
    }

    /** Replaces feature values. */
    @FunctionalInterface
    interface ValueRule {

        /**
         * The new value.
         *
         * @param row sample, from 0
         * @param feature from 0
         * @param value the old value
         * @return what replaces it
         */
        float replace(int row, int feature, float value);
    }

    /**
     * Share of stored values that are not zero.
     *
     * @return nnz / (n d), between 0 and 1
     */
    default double density() {
        return (double) nonZeros() / ((double) rows() * features());
    }
}
