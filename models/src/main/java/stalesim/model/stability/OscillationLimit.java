package stalesim.model.stability;

import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * The largest gain up to which the mean path approaches its end without swinging around it: the characteristic
 * polynomial's greatest root is real and positive.
 *
 * <p>A real root z = e^-s belongs to the gain g(s) = (1 - e^-s) / sum_j w_j e^(j s); its logarithm is concave in s, and
 * at its one maximum the two real roots meet and turn complex. Needs weights that are not negative. Accuracy: 1e-12
 * relative (the maximum is flat).
 *
 * @see "Derived here; for a constant delay tau^tau / (tau + 1)^(tau + 1)"
 */
public final class OscillationLimit {

    private static final double LARGEST_DECAY = 40;
    private static final double PRECISION = 1e-9;
    private static final int MOST_EVALUATIONS = 1_000;

    private OscillationLimit() {}

    /**
     * The limit of a kernel.
     *
     * @param kernel w
     * @return g &gt; 0
     * @throws IllegalArgumentException if a weight is negative
     */
    public static double of(DelayKernel kernel) {
        double[] logs = kernel.weights();
        for (int j = 0; j < logs.length; j++) {
            if (logs[j] < 0) {
                throw new IllegalArgumentException("weights must be >= 0: weight " + j + " is " + logs[j]);
            }
            logs[j] = Math.log(logs[j]);
        }
        return Math.exp(new BrentOptimizer(PRECISION, PRECISION * PRECISION)
                .optimize(
                        new MaxEval(MOST_EVALUATIONS),
                        GoalType.MAXIMIZE,
                        new UnivariateObjectiveFunction(decay -> logGain(decay, logs)),
                        new SearchInterval(0, LARGEST_DECAY))
                .getValue());
    }

    /** ln g(s), the sum taken relative to its largest term. */
    private static double logGain(double decay, double[] logs) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < logs.length; j++) {
            largest = Math.max(largest, logs[j] + j * decay);
        }
        double sum = 0;
        for (int j = 0; j < logs.length; j++) {
            sum += Math.exp(logs[j] + j * decay - largest);
        }
        return Math.log(-Math.expm1(-decay)) - largest - Math.log(sum);
    }
}
