package stalesim.model.profile.logistic;

/**
 * Constants of L2 logistic regression without bias, f(w) = (1/n) sum_i log(1 + exp(-y_i x_i.w)) + (lambda/2) |w|^2 with
 * y_i in {-1, +1}. They depend on the samples, not on the labels.
 *
 * @param ridge lambda
 * @param lambdaMax largest eigenvalue of (1/n) X^T X
 * @param maxSquareNorm max |x_i|^2
 * @param meanSquareNorm mean |x_i|^2
 * @see "Paper 000 (Dataset matters), section III and equation 4; logistic loss has a second derivative of 1/4 at most"
 */
public record LogisticCurvature(
        double ridge, LargestEigenvalue lambdaMax, double maxSquareNorm, double meanSquareNorm) {

    /**
     * Smoothness of the objective: |grad f(v) - grad f(w)| &lt;= L |v - w|.
     *
     * @return L = lambda_max / 4 + lambda, attained at w = 0
     */
    public double smoothness() {
        return lambdaMax.value() / 4 + ridge;
    }

    /**
     * Smoothness of the worst sample's loss.
     *
     * @return L_max = max |x_i|^2 / 4 + lambda, at least L
     */
    public double sampleSmoothness() {
        return maxSquareNorm / 4 + ridge;
    }

    /**
     * Strong convexity that is certain.
     *
     * @return mu &gt;= lambda
     */
    public double strongConvexity() {
        return ridge;
    }

    /**
     * Condition number at most.
     *
     * @return L / lambda; infinite for lambda = 0
     */
    public double conditionNumber() {
        return smoothness() / ridge;
    }

    /**
     * Second moment of the gradients of single samples at w = 0, where each is -y_i x_i / 2.
     *
     * @return mean |grad_i f(0)|^2 = mean |x_i|^2 / 4
     */
    public double noiseAtZero() {
        return meanSquareNorm / 4;
    }
}
