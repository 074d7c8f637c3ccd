package stalesim.model.objective;

import stalesim.model.data.DataSet;
import stalesim.model.data.DenseData;
import stalesim.model.data.SparseData;

/**
 * An objective of linear predictions with ridge: f(x) = (1/n) sum_i phi(a_i.x, y_i) + (lambda/2) |x|^2.
 *
 * <p>The gradient of one sample is phi'(a_i.x, y_i) a_i + lambda x, where phi' is the derivative in the first
 * argument. The ridge term is exact: with lambda &gt; 0 every gradient is dense; with lambda = 0 the gradient of
 * sparse data is sparse and costs time in proportion to the non-zeros that the batch touches.
 *
 * <p>Derived classes give phi alone.
 */
abstract class LinearObjective implements Objective {

    private final DataSet data;
    private final double ridge;

    /**
     * Over a data set.
     *
     * @param data samples a_i and targets y_i
     * @param ridge lambda &gt;= 0 and finite
     * @throws IllegalArgumentException if lambda is out of range
     */
    LinearObjective(DataSet data, double ridge) {
        if (!(ridge >= 0) || Double.isInfinite(ridge)) {
            throw new IllegalArgumentException("l2 must be >= 0 and finite: l2=" + ridge);
        }
        this.data = data;
        this.ridge = ridge;
    }

    /** phi(prediction, target). */
    abstract double sampleLoss(double prediction, float target);

    /** Derivative of phi in the prediction. */
    abstract double slope(double prediction, float target);

    @Override
    public final int dimension() {
        return data.features();
    }

    @Override
    public final int samples() {
        return data.rows();
    }

    @Override
    public final double loss(float[] parameters, int[] rows) {
        double sum = 0;
        for (int row : rows) {
            sum += sampleLoss(data.dot(row, parameters), data.label(row));
        }
        return sum / rows.length + penalty(parameters);
    }

    @Override
    public final double loss(float[] parameters) {
        double sum = 0;
        for (int row = 0; row < data.rows(); row++) {
            sum += sampleLoss(data.dot(row, parameters), data.label(row));
        }
        return sum / data.rows() + penalty(parameters);
    }

    private double penalty(float[] parameters) {
        double squares = 0;
        for (float parameter : parameters) {
            squares += (double) parameter * parameter;
        }
        return ridge / 2 * squares;
    }

    @Override
    public final Evaluator evaluator() {
        if (data instanceof SparseData sparse) {
            return ridge == 0 ? new SparseEvaluator(sparse) : new SparseRidgeEvaluator(sparse);
        }
        return new DenseEvaluator((DenseData) data);
    }

    private float weight(int row, float[] parameters, int batchSize) {
        return (float) (slope(data.dot(row, parameters), data.label(row)) / batchSize);
    }

    private void startWithRidge(float[] parameters, float[] gradient) {
        float lambda = (float) ridge;
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] = lambda * parameters[k];
        }
    }

    private final class DenseEvaluator implements Evaluator {
        private final DenseData dense;

        DenseEvaluator(DenseData dense) {
            this.dense = dense;
        }

        @Override
        public void gradient(float[] parameters, int[] batch, int size, Gradient gradient) {
            float[] sum = gradient.overwriteDense();
            startWithRidge(parameters, sum);
            for (int i = 0; i < size; i++) {
                dense.addScaled(batch[i], weight(batch[i], parameters, size), sum);
            }
        }
    }

    private final class SparseRidgeEvaluator implements Evaluator {
        private final SparseData sparse;

        SparseRidgeEvaluator(SparseData sparse) {
            this.sparse = sparse;
        }

        @Override
        public void gradient(float[] parameters, int[] batch, int size, Gradient gradient) {
            float[] sum = gradient.overwriteDense();
            startWithRidge(parameters, sum);
            for (int i = 0; i < size; i++) {
                float weight = weight(batch[i], parameters, size);
                for (int e = sparse.start(batch[i]); e < sparse.start(batch[i] + 1); e++) {
                    sum[sparse.index(e)] += weight * sparse.value(e);
                }
            }
        }
    }

    private final class SparseEvaluator implements Evaluator {
        private final SparseData sparse;

        SparseEvaluator(SparseData sparse) {
            this.sparse = sparse;
        }

        @Override
        public void gradient(float[] parameters, int[] batch, int size, Gradient gradient) {
            gradient.clearSparse();
            for (int i = 0; i < size; i++) {
                float weight = weight(batch[i], parameters, size);
                for (int e = sparse.start(batch[i]); e < sparse.start(batch[i] + 1); e++) {
                    gradient.add(sparse.index(e), weight * sparse.value(e));
                }
            }
        }
    }
}
