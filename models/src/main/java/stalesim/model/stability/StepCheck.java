package stalesim.model.stability;

import java.util.Optional;
import java.util.OptionalDouble;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.step.StepSize;

/**
 * Checks a step-size rule under a law of staleness.
 *
 * <p>Sums over the law's support. A mean that does not exist, as of equation A.14, shows as what the support holds of
 * it: it grows with the support instead of settling.
 *
 * @see "Paper 003 (thesis), definitions C.4.2 to C.4.4"
 */
public final class StepCheck {

    /** By how much a step may exceed the one before it through rounding. */
    private static final double ROUNDING = 1e-12;

    private final StepSize rule;
    private final StalenessLaw law;
    private final long update;
    private double applied;
    private double sum;
    private double squares;
    private double negative;
    private double zero;
    private double clipped;
    private double refused;
    private boolean falling = true;

    private StepCheck(StepSize rule, StalenessLaw law, long update) {
        this.rule = rule;
        this.law = law;
        this.update = update;
    }

    /**
     * Checks a rule.
     *
     * @param rule eta; one that learns is checked through {@link stalesim.model.step.adaptive.AdaptiveStep} under the
     *     law that it would learn
     * @param law of the staleness
     * @param update t &gt;= 0, the moment
     * @return what it does
     */
    public static StepReport of(StepSize rule, StalenessLaw law, long update) {
        StepCheck check = new StepCheck(rule, law, update);
        double before = Double.POSITIVE_INFINITY;
        for (int tau = 0; tau <= law.maxSupport(); tau++) {
            if (law.pmf(tau) > 0) {
                before = check.add(law.pmf(tau), rule.at(update, tau), before);
            }
        }
        return check.report();
    }

    private double add(double probability, double step, double before) {
        if (Double.isNaN(step)) {
            refused += probability;
            return before;
        }
        applied += probability;
        sum += probability * step;
        squares += probability * step * step;
        negative += step < 0 ? probability : 0;
        zero += step == 0 ? probability : 0;
        clipped += step >= rule.ceiling() ? probability : 0;
        falling &= step <= before + ROUNDING * Math.abs(before);
        return step;
    }

    private StepReport report() {
        double mean = sum / applied;
        Optional<DelayKernel> kernel = kernel();
        return new StepReport(
                mean,
                Math.max(0, squares / applied - mean * mean),
                falling,
                negative,
                zero,
                clipped,
                refused,
                kernel.map(ImpliedMomentum::exact).orElse(OptionalDouble.empty()),
                kernel.map(ImpliedMomentum::ofSameDelay).orElse(Double.NaN),
                kernel.map(StabilityLimit::of).orElse(0.0));
    }

    /** The weights of the mean path; none where all gradients are refused or have a step of 0, or steps overflow. */
    private Optional<DelayKernel> kernel() {
        return Double.isFinite(squares) && squares > 0
                ? Optional.of(DelayKernel.of(law, rule, update))
                : Optional.empty();
    }
}
