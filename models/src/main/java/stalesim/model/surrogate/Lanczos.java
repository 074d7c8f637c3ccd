package stalesim.model.surrogate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealLinearOperator;
import org.apache.commons.math3.linear.RealVector;

/**
 * The Lanczos process on a symmetric operator H: after k products an orthonormal basis Q of
 * span(v, H v, ..., H^(k-1) v) and the tridiagonal T = Q' H Q. Eigenvalues theta_j of T are Ritz values, Q y_j with
 * its eigenvectors y_j Ritz vectors.
 *
 * <p>Two uses. Ritz pairs whose residual |H u - theta u| = beta_k |y_kj| is small are eigenpairs of H. And the theta_j
 * with weights |v|^2 y_1j^2 are the Gauss quadrature of v' phi(H) v, exact for polynomials phi of degree up to 2 k - 1:
 * all that k steps of gradient descent from v can tell of H.
 *
 * <p>Every new vector is made orthogonal to all former ones twice. Cost: k products and 4 k^2 d operations.
 *
 * @see "Golub, Van Loan (2013), Matrix computations, section 10.1; Golub, Meurant (2010), Matrices, moments and
 *     quadrature, chapter 6"
 */
final class Lanczos {

    /** A residual below this part of the largest Ritz value ends the process: the space is invariant. */
    private static final double BREAKDOWN = 1e-10;

    private final List<RealVector> basis = new ArrayList<>();
    private final EigenDecomposition ritz;
    private final double squaredNorm;
    private final double lastResidual;

    /**
     * Runs the process.
     *
     * @param operator H
     * @param start v, not zero
     * @param steps k &gt;= 1; fewer are taken where the space is invariant before
     */
    Lanczos(RealLinearOperator operator, RealVector start, int steps) {
        squaredNorm = start.dotProduct(start);
        double[] diagonal = new double[steps];
        double[] beside = new double[steps];
        RealVector next = start.mapDivide(Math.sqrt(squaredNorm));
        double scale = 0;
        double residual = 0;
        int k = 0;
        while (k < steps && (k == 0 || residual > BREAKDOWN * scale)) {
            basis.add(next);
            RealVector image = operator.operate(next);
            diagonal[k] = image.dotProduct(next);
            orthogonalise(image);
            orthogonalise(image);
            residual = image.getNorm();
            beside[k] = residual;
            scale = Math.max(scale, Math.abs(diagonal[k]) + residual);
            next = image.mapDivide(residual);
            k++;
        }
        lastResidual = residual;
        ritz = decompose(diagonal, beside, k);
    }

    private void orthogonalise(RealVector vector) {
        for (RealVector former : basis) {
            vector.combineToSelf(1, -former.dotProduct(vector), former);
        }
    }

    private static EigenDecomposition decompose(double[] diagonal, double[] beside, int size) {
        double[] main = Arrays.copyOf(diagonal, size);
        double[] secondary = Arrays.copyOf(beside, size - 1);
        return new EigenDecomposition(main, secondary);
    }

    /** Number of Ritz values. */
    int size() {
        return basis.size();
    }

    /** Ritz value j, descending in j. */
    double value(int j) {
        return ritz.getRealEigenvalue(j);
    }

    /** Weight of Ritz value j in the quadrature of v' phi(H) v; they add up to |v|^2. */
    double weight(int j) {
        double first = ritz.getEigenvector(j).getEntry(0);
        return squaredNorm * first * first;
    }

    /** How far Ritz pair j is from an eigenpair: |H u - theta u|. */
    double residual(int j) {
        return lastResidual * Math.abs(ritz.getEigenvector(j).getEntry(size() - 1));
    }

    /** Ritz vector j, of norm 1. */
    RealVector vector(int j) {
        RealVector weights = ritz.getEigenvector(j);
        RealVector vector = basis.get(0).mapMultiply(weights.getEntry(0));
        for (int i = 1; i < size(); i++) {
            vector.combineToSelf(1, weights.getEntry(i), basis.get(i));
        }
        return vector;
    }
}
