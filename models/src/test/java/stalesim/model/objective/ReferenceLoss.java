package stalesim.model.objective;

import stalesim.model.data.DataSet;
import stalesim.model.data.DenseData;
import stalesim.model.data.SparseData;

/**
 * Losses and their derivatives in double precision throughout, written down from their formulas without a thought to
 * speed or overflow and without any code of the objectives.
 */
final class ReferenceLoss {

    /** Loss of a sample with label y and scores z, one score but for softmax. */
    interface Phi {
        double at(double[] z, double y);
    }

    static final Phi LOGISTIC = (z, y) -> Math.log(1 + Math.exp(-y * z[0]));
    static final Phi LEAST_SQUARES = (z, y) -> (z[0] - y) * (z[0] - y) / 2;
    static final Phi HINGE = (z, y) -> Math.max(0, 1 - y * z[0]);
    static final Phi SOFTMAX = (z, y) -> {
        double sum = 0;
        for (double score : z) {
            sum += Math.exp(score);
        }
        return Math.log(sum) - z[(int) y];
    };

    private static final double H = 1e-3;

    private final DataSet data;
    private final Phi phi;
    private final int outputs;
    private final double lambda;
    private final Ridge rule;

    ReferenceLoss(DataSet data, Phi phi, int outputs, double lambda, Ridge rule) {
        this.data = data;
        this.phi = phi;
        this.outputs = outputs;
        this.lambda = lambda;
        this.rule = rule;
    }

    ReferenceLoss withoutRidge() {
        return new ReferenceLoss(data, phi, outputs, 0, rule);
    }

    static double[] row(DataSet data, int row) {
        double[] values = new double[data.features()];
        if (data instanceof SparseData sparse) {
            for (int e = sparse.start(row); e < sparse.start(row + 1); e++) {
                values[sparse.index(e)] = sparse.value(e);
            }
        } else {
            for (int k = 0; k < values.length; k++) {
                values[k] = ((DenseData) data).value(row, k);
            }
        }
        return values;
    }

    /** f_i(x), with the sample's part of the ridge term. */
    double sample(double[] x, int i) {
        double[] a = row(data, i);
        double[] z = new double[outputs];
        double penalty = 0;
        for (int k = 0; k < a.length; k++) {
            for (int c = 0; c < outputs; c++) {
                double parameter = x[k * outputs + c];
                z[c] += a[k] * parameter;
                penalty += lambda / 2 * share(a, k) * parameter * parameter;
            }
        }
        return phi.at(z, data.label(i)) + penalty;
    }

    /** 1, or n / degree where the sample has the feature. */
    private double share(double[] a, int k) {
        if (rule == Ridge.EXACT || data instanceof DenseData) {
            return 1;
        }
        if (a[k] == 0) {
            return 0;
        }
        int degree = 0;
        for (int i = 0; i < data.rows(); i++) {
            degree += row(data, i)[k] != 0 ? 1 : 0;
        }
        return (double) data.rows() / degree;
    }

    /** Mean of f_i over the batch. */
    double loss(double[] x, int... batch) {
        double sum = 0;
        for (int i : batch) {
            sum += sample(x, i);
        }
        return sum / batch.length;
    }

    /**
     * Central differences of fourth order; off by h^4/30 = 3e-14 times the fifth derivative and by the rounding of
     * losses over h, some 1e-12.
     */
    double[] gradient(double[] x, int... batch) {
        double[] gradient = new double[x.length];
        double[] near = x.clone();
        for (int k = 0; k < x.length; k++) {
            double[] f = new double[5];
            for (int s = 0; s < 5; s++) {
                near[k] = x[k] + (s - 2) * H;
                f[s] = s == 2 ? 0 : loss(near, batch);
            }
            near[k] = x[k];
            gradient[k] = (8 * (f[3] - f[1]) - (f[4] - f[0])) / (12 * H);
        }
        return gradient;
    }

    static double norm(double[] vector) {
        double squares = 0;
        for (double value : vector) {
            squares += value * value;
        }
        return Math.sqrt(squares);
    }
}
