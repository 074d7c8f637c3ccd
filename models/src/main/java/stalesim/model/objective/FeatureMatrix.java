package stalesim.model.objective;

import stalesim.model.data.DataSet;
import stalesim.model.data.DenseData;
import stalesim.model.data.SparseData;

/** The features of a data set as a matrix A of n rows a_i, multiplied by vectors in double precision. */
public interface FeatureMatrix {

    /**
     * The features of either layout.
     *
     * @param data n samples
     * @return its features, not copied
     */
    static FeatureMatrix of(DataSet data) {
        return data instanceof SparseData sparse ? new Sparse(sparse) : new Dense((DenseData) data);
    }

    /**
     * a_i.v.
     *
     * @param row i
     * @param v d values
     * @return the inner product
     */
    double dot(int row, double[] v);

    /**
     * sum += scale a_i.
     *
     * @param row i
     * @param scale factor
     * @param sum d values, changed in place
     */
    void addScaled(int row, double scale, double[] sum);

    /**
     * |a_i|^2.
     *
     * @param row i
     * @return its square, &gt;= 0
     */
    double squaredNorm(int row);

    /**
     * Every feature stored.
     *
     * @param data samples
     */
    record Dense(DenseData data) implements FeatureMatrix {

        @Override
        public double dot(int row, double[] v) {
            double sum = 0;
            for (int k = 0; k < data.features(); k++) {
                sum += data.value(row, k) * v[k];
            }
            return sum;
        }

        @Override
        public void addScaled(int row, double scale, double[] sum) {
            for (int k = 0; k < data.features(); k++) {
                sum[k] += scale * data.value(row, k);
            }
        }

        @Override
        public double squaredNorm(int row) {
            double squares = 0;
            for (int k = 0; k < data.features(); k++) {
                squares += (double) data.value(row, k) * data.value(row, k);
            }
            return squares;
        }
    }

    /**
     * Non-zeros alone.
     *
     * @param data samples
     */
    record Sparse(SparseData data) implements FeatureMatrix {

        @Override
        public double dot(int row, double[] v) {
            double sum = 0;
            for (int e = data.start(row); e < data.start(row + 1); e++) {
                sum += data.value(e) * v[data.index(e)];
            }
            return sum;
        }

        @Override
        public void addScaled(int row, double scale, double[] sum) {
            for (int e = data.start(row); e < data.start(row + 1); e++) {
                sum[data.index(e)] += scale * data.value(e);
            }
        }

        @Override
        public double squaredNorm(int row) {
            double squares = 0;
            for (int e = data.start(row); e < data.start(row + 1); e++) {
                squares += (double) data.value(e) * data.value(e);
            }
            return squares;
        }
    }
}
