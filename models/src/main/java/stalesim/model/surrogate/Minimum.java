package stalesim.model.surrogate;

import java.util.Optional;
import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.linear.ConjugateGradient;
import org.apache.commons.math3.linear.NonPositiveDefiniteOperatorException;
import org.apache.commons.math3.linear.RealLinearOperator;
import org.apache.commons.math3.linear.RealVector;
import stalesim.model.objective.Objective;

/**
 * A local minimum of an objective.
 *
 * @param objective f
 * @param point x*, of float values
 * @param loss f(x*)
 * @param hessian of f at x*
 * @param gradientNorm |g(x*)|, what is left of the gradient
 */
record Minimum(
        Objective objective, RealVector point, double loss, FiniteDifferenceHessian hessian, double gradientNorm) {

    /** The search ends where the next step promises less than this part of the loss. */
    static final double PRECISION = 1e-11;

    private static final int ITERATIONS = 100;
    private static final int PRODUCTS = 1_000;
    private static final double RESIDUAL = 0.05;
    private static final double LEAST_DAMPING = 1e-10;

    /**
     * Searches from a point, by Newton steps p whose equations (H + mu I) p = -g are solved by conjugate gradients to a
     * residual of 5 %. A step that meets negative curvature or does not lower the loss is tried again with more
     * damping mu.
     *
     * @param objective f
     * @param from where to begin
     * @param direction any vector that is not zero, for the choice of the differences' step
     * @return the best point found; its gradient norm says how good it is
     * @see "Dembo, Eisenstat, Steihaug (1982), Inexact Newton methods; Levenberg (1944): the damping"
     */
    static Minimum near(Objective objective, float[] from, RealVector direction) {
        FullGradient gradients = new FullGradient(objective);
        RealVector x = FullGradient.doubles(from);
        double loss = objective.loss(from);
        FiniteDifferenceHessian hessian = FiniteDifferenceHessian.at(gradients, x, direction);
        RealVector g = gradients.at(x);
        double damping = LEAST_DAMPING;
        for (int i = 0; i < ITERATIONS; i++) {
            Optional<RealVector> step = newtonStep(new Shifted(hessian, damping), g);
            double promised = step.map(g::dotProduct).orElse(Double.POSITIVE_INFINITY) / 2;
            if (promised <= PRECISION * Math.abs(loss)) {
                break;
            }
            RealVector candidate = step.isPresent() ? rounded(x.subtract(step.get())) : x;
            double candidateLoss = objective.loss(FullGradient.floats(candidate));
            if (candidateLoss < loss) {
                x = candidate;
                loss = candidateLoss;
                g = gradients.at(x);
                hessian = hessian.movedTo(x);
                damping = Math.max(LEAST_DAMPING, damping / 100);
            } else {
                damping *= 10;
            }
        }
        return new Minimum(objective, x, loss, FiniteDifferenceHessian.at(gradients, x, direction), g.getNorm());
    }

    private static RealVector rounded(RealVector x) {
        return FullGradient.doubles(FullGradient.floats(x));
    }

    /** Solves (H + mu I) p = g; empty where curvature is negative or products run out. */
    private static Optional<RealVector> newtonStep(RealLinearOperator damped, RealVector g) {
        try {
            return Optional.of(new ConjugateGradient(PRODUCTS, RESIDUAL, true).solve(damped, g));
        } catch (NonPositiveDefiniteOperatorException | MaxCountExceededException refused) {
            return Optional.empty();
        }
    }

    /** H + mu I. */
    private static final class Shifted extends RealLinearOperator {
        private final RealLinearOperator operator;
        private final double shift;

        Shifted(RealLinearOperator operator, double shift) {
            this.operator = operator;
            this.shift = shift;
        }

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
            return operator.operate(v).combineToSelf(1, shift, v);
        }
    }
}
