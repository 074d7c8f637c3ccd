package stalesim.model.surrogate;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealLinearOperator;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Eigenvalues of a symmetric operator with orthonormal eigenvectors: all of them, or those that are known well. */
final class Eigenpairs {

    /** A Ritz pair counts as an eigenpair where its residual is below this part of the largest Ritz value. */
    static final double ACCURACY = 1e-4;

    private final List<Double> values = new ArrayList<>();
    private final List<RealVector> vectors = new ArrayList<>();

    private Eigenpairs() {}

    /** All d of an operator, from its d columns, made symmetric. */
    static Eigenpairs all(RealLinearOperator operator) {
        int d = operator.getColumnDimension();
        RealMatrix matrix = new Array2DRowRealMatrix(d, d);
        for (int k = 0; k < d; k++) {
            ArrayRealVector unit = new ArrayRealVector(d);
            unit.setEntry(k, 1);
            matrix.setColumnVector(k, operator.operate(unit));
        }
        EigenDecomposition decomposition = new EigenDecomposition(matrix.add(matrix.transpose()).scalarMultiply(0.5));
        Eigenpairs pairs = new Eigenpairs();
        for (int k = 0; k < d; k++) {
            pairs.add(decomposition.getRealEigenvalue(k), decomposition.getEigenvector(k));
        }
        return pairs;
    }

    /** Those that a Lanczos process has found. */
    static Eigenpairs converged(Lanczos lanczos) {
        double scale = Math.max(Math.abs(lanczos.value(0)), Math.abs(lanczos.value(lanczos.size() - 1)));
        Eigenpairs pairs = new Eigenpairs();
        for (int j = 0; j < lanczos.size(); j++) {
            if (lanczos.residual(j) <= ACCURACY * scale) {
                pairs.add(lanczos.value(j), lanczos.vector(j));
            }
        }
        return pairs;
    }

    private void add(double value, RealVector vector) {
        values.add(value);
        vectors.add(vector);
    }

    int size() {
        return values.size();
    }

    double value(int k) {
        return values.get(k);
    }

    RealVector vector(int k) {
        return vectors.get(k);
    }

    /** What is left of a vector orthogonal to all eigenvectors, a new vector. */
    RealVector rest(RealVector vector) {
        RealVector rest = vector.copy();
        for (RealVector known : vectors) {
            rest.combineToSelf(1, -known.dotProduct(rest), known);
        }
        return rest;
    }

    /** The operator on the space orthogonal to all eigenvectors: v becomes P H P v. */
    RealLinearOperator deflated(RealLinearOperator operator) {
        return new RealLinearOperator() {
            @Override
            public int getRowDimension() {
                return operator.getRowDimension();
            }

            @Override
            public int getColumnDimension() {
                return operator.getColumnDimension();
            }

            @Override
            public RealVector operate(RealVector v) {
                return rest(operator.operate(rest(v)));
            }
        };
    }
}
