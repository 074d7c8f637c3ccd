package stalesim.model.objective;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import stalesim.model.data.SparseData;

/** Newton's method for L2 logistic regression in double precision, sharing no code with the objective. */
final class Newton {

    private final SparseData data;
    private final double lambda;
    private final double[] x;

    Newton(SparseData data, double lambda) {
        this.data = data;
        this.lambda = lambda;
        x = new double[data.features()];
    }

    /** The minimiser: full steps from 0 until the gradient's norm is below 1e-12, by then far inside rounding of f. */
    double[] solve() {
        for (int step = 0; step < 50; step++) {
            double[] gradient = new double[x.length];
            double[][] hessian = new double[x.length][x.length];
            accumulate(gradient, hessian);
            if (ReferenceLoss.norm(gradient) < 1e-12) {
                return x;
            }
            double[] direction = new CholeskyDecomposition(new Array2DRowRealMatrix(hessian, false))
                    .getSolver()
                    .solve(new ArrayRealVector(gradient, false))
                    .toArray();
            for (int k = 0; k < x.length; k++) {
                x[k] -= direction[k];
            }
        }
        throw new IllegalStateException("Newton's method has not converged");
    }

    private void accumulate(double[] gradient, double[][] hessian) {
        for (int k = 0; k < x.length; k++) {
            gradient[k] = lambda * x[k];
            hessian[k][k] = lambda;
        }
        int n = data.rows();
        for (int row = 0; row < n; row++) {
            double p = 1 / (1 + Math.exp(-data.label(row) * score(row)));
            for (int e = data.start(row); e < data.start(row + 1); e++) {
                double value = data.value(e);
                gradient[data.index(e)] -= data.label(row) * (1 - p) * value / n;
                double[] line = hessian[data.index(e)];
                for (int other = data.start(row); other < data.start(row + 1); other++) {
                    // in this order of factors the matrix is symmetric to the last bit
                    line[data.index(other)] += p * (1 - p) / n * (value * data.value(other));
                }
            }
        }
    }

    private double score(int row) {
        double sum = 0;
        for (int e = data.start(row); e < data.start(row + 1); e++) {
            sum += data.value(e) * x[data.index(e)];
        }
        return sum;
    }

    /** f at the present point. */
    double value() {
        double sum = 0;
        for (int row = 0; row < data.rows(); row++) {
            sum += Math.log1p(Math.exp(-data.label(row) * score(row)));
        }
        return sum / data.rows() + lambda / 2 * Math.pow(ReferenceLoss.norm(x), 2);
    }
}
