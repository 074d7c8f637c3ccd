package stalesim.model.objective;

import stalesim.model.data.DataSet;
import stalesim.model.data.DenseData;
import stalesim.model.data.SparseData;

/**
 * An objective of linear predictions with ridge: f(x) = (1/n) sum_i phi(a_i.x, y_i) + (lambda/2) |x|^2.
 *
 * <p>The gradient of one sample is phi'(a_i.x, y_i) a_i plus its part of the ridge term, where phi' is the derivative
 * in the first argument. Gradients of sparse data cost time in proportion to the non-zeros that the batch touches if
 * lambda = 0 or the term is {@link Ridge#SPREAD}; with {@link Ridge#EXACT} and lambda &gt; 0 they are dense. The loss
 * always has the whole penalty.
 *
 * <p>Derived classes give phi alone.
 */
abstract class LinearObjective implements ConvexObjective {

    private final DataSet data;
    private final RidgeTerm ridge;
    /** Known after the first question; two threads that ask at once find the same. */
    private volatile Curvature curvature;

    /**
     * Over a data set.
     *
     * @param data samples a_i and targets y_i
     * @param lambda weight of the ridge term, &gt;= 0 and finite
     * @param rule how sparse gradients take part in it
     * @throws IllegalArgumentException if lambda is out of range
     */
    LinearObjective(DataSet data, double lambda, Ridge rule) {
        this.data = data;
        ridge = new RidgeTerm(data, lambda, rule);
    }

    /** phi(prediction, target). */
    abstract double sampleLoss(double prediction, float target);

    /** Derivative of phi in the prediction. */
    abstract double slope(double prediction, float target);

    /** Upper bound of the second derivative of phi in the prediction; infinite where the slope jumps. */
    abstract double bend();

    /**
     * Samples a_i and targets y_i.
     *
     * @return the data set
     */
    public final DataSet data() {
        return data;
    }

    /**
     * Weight lambda of the ridge term.
     *
     * @return lambda &gt;= 0
     */
    public final double l2() {
        return ridge.lambda();
    }

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
        return sum / rows.length + ridge.penalty(parameters);
    }

    @Override
    public final double loss(float[] parameters) {
        double sum = 0;
        for (int row = 0; row < data.rows(); row++) {
            sum += sampleLoss(data.dot(row, parameters), data.label(row));
        }
        return sum / data.rows() + ridge.penalty(parameters);
    }

    @Override
    public final double convexity() {
        return ridge.lambda();
    }

    @Override
    public final Curvature curvature() {
        if (curvature == null) {
            curvature = Curvature.of(data, bend(), ridge);
        }
        return curvature;
    }

    @Override
    public final Evaluator evaluator() {
        return data instanceof SparseData sparse ? new OverSparse(sparse) : new OverDense((DenseData) data);
    }

    private final class OverDense implements Evaluator {
        private final DenseData dense;

        OverDense(DenseData dense) {
            this.dense = dense;
        }

        @Override
        public void gradient(float[] parameters, int[] batch, int size, Gradient gradient) {
            ridge.begin(parameters, gradient);
            float[] sum = gradient.overwriteDense();
            double weight = 1.0 / size;
            for (int i = 0; i < size; i++) {
                double slope = slope(dense.dot(batch[i], parameters), dense.label(batch[i]));
                dense.addScaled(batch[i], (float) (weight * slope), sum);
            }
        }
    }

    private final class OverSparse implements Evaluator {
        private final SparseData sparse;

        OverSparse(SparseData sparse) {
            this.sparse = sparse;
        }

        @Override
        public void gradient(float[] parameters, int[] batch, int size, Gradient gradient) {
            ridge.begin(parameters, gradient);
            double weight = 1.0 / size;
            for (int i = 0; i < size; i++) {
                double slope = slope(sparse.dot(batch[i], parameters), sparse.label(batch[i]));
                gradient.addScaled(sparse, batch[i], (float) (weight * slope));
            }
            if (ridge.isSpread()) {
                addRidge(parameters, batch, size, gradient);
            }
        }

        private void addRidge(float[] parameters, int[] batch, int size, Gradient gradient) {
            if (size == 1) {
                // the support is the sample's: no look-up
                ridge.addShares(parameters, gradient);
                return;
            }
            float weight = 1f / size;
            for (int i = 0; i < size; i++) {
                for (int e = sparse.start(batch[i]); e < sparse.start(batch[i] + 1); e++) {
                    int k = sparse.index(e);
                    gradient.add(k, weight * ridge.share(k) * parameters[k]);
                }
            }
        }
    }
}
