package stalesim.model.stability;

import java.util.OptionalDouble;

/**
 * What a step-size rule does under a law of staleness, at one moment of a run; all moments over applied gradients.
 *
 * @param mean E[eta | applied]; infinite or NaN where it does not exist
 * @param variance of eta
 * @param priorityPreserving whether eta never rises with staleness over the law's support (definition C.4.3)
 * @param negative share of gradients with eta &lt; 0
 * @param zero share with eta = 0
 * @param clipped share at the rule's ceiling
 * @param refused share that is not applied
 * @param momentum mu of the mean path, where the weights p(tau) eta(tau) are a geometric sequence
 * @param momentumOfSameDelay mu of the momentum with the same mean delay; NaN with negative steps
 * @param largestCurvature up to which the mean path on a quadratic is stable; 0 for none
 */
public record StepReport(
        double mean,
        double variance,
        boolean priorityPreserving,
        double negative,
        double zero,
        double clipped,
        double refused,
        OptionalDouble momentum,
        double momentumOfSameDelay,
        double largestCurvature) {

    /**
     * By how much the mean step misses the base step size (definition C.4.2).
     *
     * @param size eta that the rule was given
     * @return E[eta] / eta - 1; 0 for a mean-preserving rule
     */
    public double meanBias(double size) {
        return mean / size - 1;
    }
}
