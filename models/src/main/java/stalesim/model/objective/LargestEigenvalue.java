package stalesim.model.objective;

import java.util.Arrays;
import org.apache.commons.math3.linear.EigenDecomposition;
import stalesim.model.data.DataSet;

/**
 * lambda_max(A^T A / n) of the features A of a data set, by the Lanczos iteration.
 *
 * <p>The iteration stops where the residual |M v - theta v| of the largest Ritz value theta is below 1e-7 theta. There
 * is then an eigenvalue within 1e-7 theta, and the error of theta is about the square of the residual over the gap to
 * the next eigenvalue: below 1e-10 relative where the gap is 1e-4 theta. But for rounding theta does not exceed the
 * largest eigenvalue. Costs some dozens of products with M, 300 at most, and three vectors of d doubles. The start
 * vector is fixed, so the result is a pure function of the data; a top eigenvector exactly orthogonal to it would only
 * be found by rounding.
 *
 * @see "Parlett (1998), The Symmetric Eigenvalue Problem, chapters 11 and 13: bounds from residuals, Lanczos"
 */
public final class LargestEigenvalue {

    private static final int MOST_STEPS = 300;
    private static final int STEPS_BETWEEN_CHECKS = 5;
    private static final double RESIDUAL = 1e-7;
    private static final double GOLDEN = 0.6180339887498949;

    private final FeatureMatrix matrix;
    private final int rows;
    /** The tridiagonal matrix; off[j] couples j and j + 1. */
    private final double[] diagonal;
    private final double[] off;

    private LargestEigenvalue(DataSet data) {
        matrix = FeatureMatrix.of(data);
        rows = data.rows();
        int steps = Math.min(data.features(), MOST_STEPS);
        diagonal = new double[steps];
        off = new double[steps];
    }

    /**
     * Computes it.
     *
     * @param data samples; labels play no part
     * @return lambda_max(A^T A / n) &gt;= 0
     */
    public static double of(DataSet data) {
        return new LargestEigenvalue(data).iterate(start(data.features()));
    }

    /** A unit vector with entries between 1 and 2 in no regular order, scaled. */
    private static double[] start(int dimension) {
        double[] v = new double[dimension];
        for (int k = 0; k < dimension; k++) {
            v[k] = 1 + (k + 1) * GOLDEN % 1;
        }
        scale(v, 1 / norm(v));
        return v;
    }

    private double iterate(double[] start) {
        double[] v = start;
        double[] before = new double[v.length];
        for (int j = 0; j < diagonal.length; j++) {
            double[] next = product(v);
            diagonal[j] = dot(next, v);
            for (int k = 0; k < v.length; k++) {
                next[k] -= diagonal[j] * v[k] + (j == 0 ? 0 : off[j - 1] * before[k]);
            }
            off[j] = norm(next);
            boolean last = j + 1 == diagonal.length || off[j] <= 1e-14 * diagonal[0];
            if (last || j % STEPS_BETWEEN_CHECKS == STEPS_BETWEEN_CHECKS - 1) {
                double theta = ritzValue(j + 1, last);
                if (theta >= 0) {
                    return theta;
                }
            }
            scale(next, 1 / off[j]);
            before = v;
            v = next;
        }
        throw new IllegalStateException("the last step returns");
    }

    /** The largest Ritz value after some steps, or -1 if its residual is still too large. */
    private double ritzValue(int steps, boolean last) {
        if (steps == 1) {
            return last ? diagonal[0] : -1;
        }
        var ritz = new EigenDecomposition(Arrays.copyOf(diagonal, steps), Arrays.copyOf(off, steps - 1));
        double theta = ritz.getRealEigenvalue(0);
        double residual = off[steps - 1] * Math.abs(ritz.getEigenvector(0).getEntry(steps - 1));
        return last || residual <= RESIDUAL * theta ? Math.max(0, theta) : -1;
    }

    /** A^T A v / n. */
    private double[] product(double[] v) {
        double[] sum = new double[v.length];
        for (int row = 0; row < rows; row++) {
            matrix.addScaled(row, matrix.dot(row, v) / rows, sum);
        }
        return sum;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    private static double norm(double[] v) {
        return Math.sqrt(dot(v, v));
    }

    private static void scale(double[] v, double factor) {
        for (int k = 0; k < v.length; k++) {
            v[k] *= factor;
        }
    }
}
