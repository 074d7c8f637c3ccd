package stalesim.model.objective;

import stalesim.model.data.DataSet;
import stalesim.model.data.SparseData;

/**
 * The penalty (lambda/2) |x|^2 over the samples of a data set, for models with one or several parameters a feature.
 */
final class RidgeTerm {

    private final double lambda;
    private final boolean denseGradients;
    private final float[] spread;

    /**
     * Over a data set.
     *
     * @param data samples
     * @param lambda weight, &gt;= 0 and finite
     * @param rule how sparse gradients take part
     * @throws IllegalArgumentException if lambda is out of range
     */
    RidgeTerm(DataSet data, double lambda, Ridge rule) {
        if (!(lambda >= 0) || Double.isInfinite(lambda)) {
            throw new IllegalArgumentException("l2 must be >= 0 and finite: l2=" + lambda);
        }
        this.lambda = lambda;
        boolean isSpread = rule == Ridge.SPREAD && lambda > 0 && data instanceof SparseData;
        spread = isSpread ? shares((SparseData) data, lambda) : new float[0];
        denseGradients = !(data instanceof SparseData) || (lambda > 0 && !isSpread);
    }

    /** lambda n / degree_k for every feature; 0 for one that no sample has. */
    private static float[] shares(SparseData data, double lambda) {
        int[] degree = new int[data.features()];
        for (int e = 0; e < data.nonZeros(); e++) {
            degree[data.index(e)]++;
        }
        float[] shares = new float[degree.length];
        for (int k = 0; k < shares.length; k++) {
            shares[k] = degree[k] == 0 ? 0 : (float) (lambda * data.rows() / degree[k]);
        }
        return shares;
    }

    /** lambda. */
    double lambda() {
        return lambda;
    }

    /** Whether gradients take the term from {@link #share} of the features of their samples. */
    boolean isSpread() {
        return spread.length > 0;
    }

    /** lambda n / degree_k of feature k, where the term is spread. */
    float share(int feature) {
        return spread[feature];
    }

    /** Adds lambda (n / degree_k) x_k where a gradient of one sample is not zero: its spread term. */
    void addShares(float[] parameters, Gradient gradient) {
        gradient.addOnSupport(spread, parameters);
    }

    /** Largest second derivative of one sample's part of the term. */
    double largestShare() {
        double largest = isSpread() ? 0 : lambda;
        for (float share : spread) {
            largest = Math.max(largest, share);
        }
        return largest;
    }

    /** (lambda/2) |x|^2. */
    double penalty(float[] parameters) {
        double squares = 0;
        for (float parameter : parameters) {
            squares += (double) parameter * parameter;
        }
        return lambda / 2 * squares;
    }

    /** Lets a gradient begin: empty, or dense with the whole term. */
    void begin(float[] parameters, Gradient gradient) {
        if (!denseGradients) {
            gradient.clearSparse();
            return;
        }
        float[] values = gradient.overwriteDense();
        float factor = (float) lambda;
        for (int k = 0; k < values.length; k++) {
            values[k] = factor * parameters[k];
        }
    }
}
