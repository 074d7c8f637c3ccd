package stalesim.model.surrogate;

import java.util.Arrays;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.objective.NoisyQuadratic.Mode;
import stalesim.model.staleness.Geometric;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.step.StepSize;

/**
 * The exact expected loss of SGD on a noisy quadratic under a staleness law, without sampling:
 * E f(x_t) = c + (1/2) sum_k h_k E e_t,k^2 for t = 0 ... T, with the moments of {@link ModeMoments}.
 *
 * <p>The staleness of successive updates is taken as independent draws from the law; in a real system it is
 * correlated. A staleness above t counts as t: no view is older than the start. One update reads one view, so the same
 * staleness holds in all directions, but as f adds up squares its expectation needs each direction alone. Updates are
 * those that the rule applies: where it refuses a draw it is drawn again, as a worker computes again.
 *
 * <p>A law is cut where it leaves less than {@value #TAIL} of the probability, and scaled up to 1. Cost for T updates
 * and d directions: O(T d) under the geometric law with a step that does not depend on the staleness, else O(T d D^2)
 * with D the largest staleness that is left.
 *
 * @see "Derived here; the geometric law's mean is theorem A.4.2 of paper 003"
 */
public final class ExpectedLoss {

    /** Probability at the law's far end that is left out. */
    public static final double TAIL = 1e-12;

    private final NoisyQuadratic quadratic;
    private final int batch;
    private final StalenessLaw law;
    private final StepSize step;

    /**
     * Of one way to run.
     *
     * @param quadratic what is minimised, from its start
     * @param batch b &gt;= 1
     * @param law of the staleness
     * @param step eta(t, tau) of one run ({@link StepSize#forRun}); one that learns only where the law has a single
     *     staleness, as its steps depend on the draws else
     * @throws IllegalArgumentException if b is out of range, or the rule learns from more than one staleness
     */
    public ExpectedLoss(NoisyQuadratic quadratic, int batch, StalenessLaw law, StepSize step) {
        if (batch < 1) {
            throw new IllegalArgumentException("batch must be >= 1: batch=" + batch);
        }
        if (step.learns() && Arrays.stream(probabilities(law)).filter(p -> p > 0).count() > 1) {
            throw new IllegalArgumentException("a rule that learns from random staleness has no expectation of this"
                    + " form: step=" + step.name() + ", law=" + law.name());
        }
        this.quadratic = quadratic;
        this.batch = batch;
        this.law = law;
        this.step = step;
    }

    /**
     * The expected loss curve.
     *
     * @param updates T &gt;= 0
     * @return E f(x_t) for t = 0 ... T; grows beyond all bounds where the step is too large for the law
     * @throws IllegalStateException if the rule refuses every staleness of the law
     */
    public double[] curve(int updates) {
        double[] curve = new double[updates + 1];
        Arrays.fill(curve, quadratic.minimum());
        double[] probabilities = probabilities(law);
        for (Mode mode : quadratic.modes()) {
            ModeMoments moments = moments(mode, probabilities);
            curve[0] += mode.curvature() / 2 * moments.secondMoment();
            for (int t = 1; t <= updates; t++) {
                moments.advance();
                curve[t] += mode.curvature() / 2 * moments.secondMoment();
            }
        }
        return curve;
    }

    private ModeMoments moments(Mode mode, double[] probabilities) {
        if (step.learns()) {
            // what it learnt in one direction must not reach the next
            return new WindowMoments(mode, batch, probabilities, step.forRun(1));
        }
        if (law instanceof Geometric geometric && !step.needsStaleness()) {
            return new GeometricMoments(mode, batch, geometric, step);
        }
        return new WindowMoments(mode, batch, probabilities, step);
    }

    /** p(0) ... p(D), scaled to sum 1, where the law has less than the tail beyond D. */
    static double[] probabilities(StalenessLaw law) {
        double[] all = new double[law.maxSupport() + 1];
        for (int tau = 0; tau < all.length; tau++) {
            all[tau] = law.pmf(tau);
        }
        int last = all.length - 1;
        for (double beyond = all[last]; beyond < TAIL; beyond += all[last]) {
            last--;
        }
        double[] kept = Arrays.copyOf(all, last + 1);
        double sum = Arrays.stream(kept).sum();
        for (int tau = 0; tau <= last; tau++) {
            kept[tau] /= sum;
        }
        return kept;
    }
}
