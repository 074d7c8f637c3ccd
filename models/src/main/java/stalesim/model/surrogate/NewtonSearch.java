package stalesim.model.surrogate;

import java.util.Optional;
import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.linear.ConjugateGradient;
import org.apache.commons.math3.linear.NonPositiveDefiniteOperatorException;
import org.apache.commons.math3.linear.RealLinearOperator;
import org.apache.commons.math3.linear.RealVector;
import stalesim.model.objective.Objective;

/**
 * Newton's method for a local minimum: steps p whose equations (H + mu I) p = g are solved by conjugate gradients to a
 * residual of 5 %.
 *
 * <p>A step that meets negative curvature or does not lower the loss is tried again with ten times the damping mu; one
 * that does divides it by a hundred. Ends where a step promises less than {@value #PRECISION} of the loss, or no
 * damping makes the loss fall.
 *
 * @see "Dembo, Eisenstat, Steihaug (1982), Inexact Newton methods; Levenberg (1944): the damping"
 */
final class NewtonSearch {

    static final double PRECISION = 1e-11;

    private static final int ITERATIONS = 100;
    private static final int PRODUCTS = 1_000;
    private static final double RESIDUAL = 0.05;
    private static final double LEAST_DAMPING = 1e-10;
    private static final double MOST_DAMPING = 1e8;

    private final Objective objective;
    private final FullGradient gradients;
    private final RealVector direction;
    private RealVector x;
    private double loss;
    private RealVector gradient;
    private FiniteDifferenceHessian hessian;
    private double damping = LEAST_DAMPING;

    /** Begins at a point; the direction, not zero, serves to choose the step of the Hessian's differences. */
    NewtonSearch(Objective objective, float[] from, RealVector direction) {
        this.objective = objective;
        this.direction = direction;
        gradients = new FullGradient(objective);
        hessian = FiniteDifferenceHessian.at(gradients, FullGradient.doubles(from), direction);
        moveTo(FullGradient.doubles(from), objective.loss(from));
    }

    private void moveTo(RealVector point, double lossThere) {
        x = point;
        loss = lossThere;
        gradient = gradients.at(x);
        hessian = hessian.movedTo(x);
    }

    /** Searches until nothing more is to be won. */
    Minimum run() {
        for (int i = 0; i < ITERATIONS && damping <= MOST_DAMPING; i++) {
            Optional<RealVector> step = newtonStep();
            if (step.isPresent() && gradient.dotProduct(step.get()) / 2 <= PRECISION * Math.abs(loss)) {
                break;
            }
            if (step.isPresent() && accepts(x.subtract(step.get()))) {
                damping = Math.max(LEAST_DAMPING, damping / 100);
            } else {
                damping *= 10;
            }
        }
        hessian = FiniteDifferenceHessian.at(gradients, x, direction);
        return new Minimum(objective, x, loss, hessian, gradient.getNorm());
    }

    /** Moves to a point, rounded to floats, if the loss is lower there. */
    private boolean accepts(RealVector candidate) {
        float[] rounded = FullGradient.floats(candidate);
        double candidateLoss = objective.loss(rounded);
        if (candidateLoss < loss) {
            moveTo(FullGradient.doubles(rounded), candidateLoss);
            return true;
        }
        return false;
    }

    /** Solves (H + mu I) p = g; empty where curvature is negative or products run out. */
    private Optional<RealVector> newtonStep() {
        try {
            return Optional.of(new ConjugateGradient(PRODUCTS, RESIDUAL, true)
                    .solve(new Shifted(hessian, damping), gradient));
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
