package stalesim.model.stability;

import java.util.Arrays;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.step.StepSize;

/**
 * The weights w_j = p(j) eta(j) of the mean path x_{i+1} = x_i - h sum_j w_j x_{i-j} of delayed gradient descent on a
 * quadratic of curvature h.
 *
 * <p>Made of independent draws from a law of staleness and a rule that may depend on it. A refused gradient is no
 * update, so p is the law of the staleness that is not refused; a step that overflows, far beyond the law's support,
 * weighs 0. Weights beyond twice the law's {@link StalenessLaw#maxSupport()} are left out.
 *
 * @see "Paper 003 (thesis), lemma A.4.1"
 */
public final class DelayKernel {

    private final double[] weights;

    /**
     * From weights.
     *
     * @param weights w_0 ... w_D, finite, at least one not 0; copied
     * @throws IllegalArgumentException if a weight is not finite, or all are 0
     */
    public DelayKernel(double... weights) {
        int length = weights.length;
        while (length > 0 && weights[length - 1] == 0) {
            length--;
        }
        if (length == 0 || !Arrays.stream(weights).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("weights must be finite and not all 0: " + Arrays.toString(weights));
        }
        this.weights = Arrays.copyOf(weights, length);
    }

    /**
     * Of a constant step size of 1: w_j = p(j), so that limits are limits of eta h.
     *
     * @param law of the staleness
     * @return the kernel
     */
    public static DelayKernel of(StalenessLaw law) {
        int last = Math.multiplyExact(2, law.maxSupport());
        double[] weights = new double[last + 1];
        for (int tau = 0; tau <= last; tau++) {
            weights[tau] = law.pmf(tau);
        }
        return new DelayKernel(weights);
    }

    /**
     * Of a rule under a law, at one moment of the run: w_j = p(j) eta(t, j) / A with A the probability that the rule
     * does not refuse a gradient, so that limits are limits of the curvature.
     *
     * @param law of the staleness
     * @param rule eta
     * @param update t &gt;= 0
     * @return the kernel, of the mean path over applied updates
     * @throws IllegalArgumentException if the rule refuses all, or all steps are 0
     */
    public static DelayKernel of(StalenessLaw law, StepSize rule, long update) {
        double[] weights = of(law).weights;
        double applied = 0;
        boolean refuses = false;
        for (int tau = 0; tau < weights.length; tau++) {
            double step = weights[tau] == 0 ? 0 : rule.at(update, tau);
            refuses |= Double.isNaN(step);
            applied += Double.isNaN(step) ? 0 : weights[tau];
            weights[tau] = Double.isFinite(step) ? weights[tau] * step : 0;
        }
        double share = refuses ? applied : 1;
        return new DelayKernel(Arrays.stream(weights).map(w -> w / share).toArray());
    }

    /**
     * All delay on one number of updates, and a step of 1.
     *
     * @param delay tau &gt;= 0
     * @return the kernel
     */
    public static DelayKernel constant(int delay) {
        double[] weights = new double[delay + 1];
        weights[delay] = 1;
        return new DelayKernel(weights);
    }

    /**
     * The weights.
     *
     * @return w_0 ... w_D, a copy; the last is not 0
     */
    public double[] weights() {
        return weights.clone();
    }

    /**
     * Largest delay.
     *
     * @return D &gt;= 0
     */
    public int order() {
        return weights.length - 1;
    }

    /**
     * The mean step.
     *
     * @return sum_j w_j
     */
    public double sum() {
        return Arrays.stream(weights).sum();
    }

    /** Without the last weights that add up to less than a share of all. */
    DelayKernel without(double share) {
        double all = Arrays.stream(weights).map(Math::abs).sum();
        int length = weights.length;
        double tail = Math.abs(weights[length - 1]);
        while (length > 1 && tail < share * all) {
            length--;
            tail += Math.abs(weights[length - 1]);
        }
        return new DelayKernel(Arrays.copyOf(weights, length));
    }

    /** sum_j w_j cos((j + 1/2) angle). */
    double cosine(double angle) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += weights[j] * Math.cos((j + 0.5) * angle);
        }
        return sum;
    }

    /** sum_j w_j sin((j + 1/2) angle). */
    double sine(double angle) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += weights[j] * Math.sin((j + 0.5) * angle);
        }
        return sum;
    }
}
