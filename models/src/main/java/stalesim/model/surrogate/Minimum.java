package stalesim.model.surrogate;

import org.apache.commons.math3.linear.RealVector;
import stalesim.model.objective.Objective;

/**
 * A local minimum of an objective.
 *
 * @param objective f
 * @param point x*, of float values
 * @param loss f(x*)
 * @param hessian of f at x*
 * @param gradientNorm |g(x*)|, what is left of the gradient: how good the minimum is
 */
record Minimum(
        Objective objective, RealVector point, double loss, FiniteDifferenceHessian hessian, double gradientNorm) {

    /**
     * Searches from a point, with {@link NewtonSearch}.
     *
     * @param objective f
     * @param from where to begin
     * @param direction any vector that is not zero, for the choice of the differences' step
     */
    static Minimum near(Objective objective, float[] from, RealVector direction) {
        return new NewtonSearch(objective, from, direction).run();
    }
}
