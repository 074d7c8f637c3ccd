package stalesim.model.surrogate;

import stalesim.model.objective.NoisyQuadratic;

/**
 * A noisy quadratic in place of a real objective, with what tells how well it can stand for it.
 *
 * @param quadratic the surrogate, whose loss at the optimum is the real objective's; runs start at zero
 * @param resolved number of eigenpairs of the Hessian that have a mode of their own; all other modes are nodes of
 *     quadratures
 * @param noise trace of the covariance of one sample's gradient at the optimum
 * @param resolvedNoise the part of it along the resolved eigenvectors, which is exact for the samples used
 * @param lowestCurvature least curvature found; clearly below zero where the point is no minimum. Directions of no or
 *     negative curvature are left out of the quadratic
 * @param gradientNorm norm of the full gradient at the optimum, 0 for an exact one
 */
public record SurrogateFit(
        NoisyQuadratic quadratic,
        int resolved,
        double noise,
        double resolvedNoise,
        double lowestCurvature,
        double gradientNorm) {

    /**
     * The largest curvature, which limits the step size: without delay eta h &lt; 2.
     *
     * @return h of the steepest mode
     */
    public double largestCurvature() {
        double largest = 0;
        for (NoisyQuadratic.Mode mode : quadratic.modes()) {
            largest = Math.max(largest, mode.curvature());
        }
        return largest;
    }
}
