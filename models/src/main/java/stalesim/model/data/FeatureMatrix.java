package stalesim.model.data;

/** The features of a data set as a matrix A of n rows a_i, multiplied by vectors in double precision. */
public interface FeatureMatrix {

    /**
     * The features of either layout.
     *
     * @param data the samples
     * @return the matrix, which reads from the data
     */
    static FeatureMatrix of(DataSet data) {
        return data instanceof SparseData sparse ? new Sparse(sparse) : new Dense((DenseData) data);
    }

    /**
     * Inner product a_i.v.
     *
     * @param row i, 0 &lt;= i &lt; n
     * @param v d values
     * @return the sum over the features
     */
    double dot(int row, double[] v);

    /**
     * Adds a multiple of a row: sum += scale a_i.
     *
     * @param row i, 0 &lt;= i &lt; n
     * @param scale factor
     * @param sum d values, changed in place
     */
    void addScaled(int row, double scale, double[] sum);

    /**
     * Square of a row's Euclidean norm, |a_i|^2.
     *
     * @param row i, 0 &lt;= i &lt; n
     * @return sum of squares, &gt;= 0
     */
    double squaredNorm(int row);

    /**
     * Every feature stored.
     *
     * @param data the samples
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
     * @param data the samples
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
