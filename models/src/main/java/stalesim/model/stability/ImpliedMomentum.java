package stalesim.model.stability;

import java.util.OptionalDouble;

/**
 * The momentum that staleness makes of gradient steps: where w_{j+1} = mu w_j for all j, the mean path is
 * E[x_{i+1} - x_i] = mu E[x_i - x_{i-1}] - w_0 grad f(x_i).
 *
 * <p>Constant steps under a geometric law have mu = 1 - p; those of equation A.9 (1-p)/C, not the printed 2 - (1-p)/C.
 *
 * @see "Paper 003 (thesis), theorems A.4.2 and A.4.3; corrected as in THEORY.md, audit (a)"
 */
public final class ImpliedMomentum {

    /** Weights below this share of the greatest are not looked at: rounding and cut tails. */
    private static final double NEGLIGIBLE = 1e-12;

    private static final double TOLERANCE = 1e-9;

    private ImpliedMomentum() {}

    /**
     * The momentum, if there is one.
     *
     * @param kernel w
     * @return mu, 0 where only fresh gradients count; empty unless the weights are a geometric sequence, to 1e-9
     */
    public static OptionalDouble exact(DelayKernel kernel) {
        double[] weights = kernel.weights();
        if (weights[0] == 0) {
            return OptionalDouble.empty();
        }
        double ratio = weights.length == 1 ? 0 : weights[1] / weights[0];
        for (int j = 1; j < weights.length; j++) {
            double expected = weights[j - 1] * ratio;
            boolean counts = Math.abs(weights[j]) > NEGLIGIBLE * Math.abs(weights[0]);
            if (counts && Math.abs(weights[j] - expected) > TOLERANCE * Math.abs(expected)) {
                return OptionalDouble.empty();
            }
        }
        return OptionalDouble.of(ratio);
    }

    /**
     * The momentum of the same mean delay: mu / (1 - mu) = sum_j j w_j / sum_j w_j. Equals {@link #exact} where that is
     * below 1.
     *
     * @param kernel w
     * @return mu, &lt; 1; NaN where weights are negative or have the sum 0
     */
    public static double ofSameDelay(DelayKernel kernel) {
        double[] weights = kernel.weights();
        double sum = 0;
        double delay = 0;
        for (int j = 0; j < weights.length; j++) {
            if (weights[j] < 0) {
                return Double.NaN;
            }
            sum += weights[j];
            delay += j * weights[j];
        }
        return delay / (delay + sum);
    }
}
