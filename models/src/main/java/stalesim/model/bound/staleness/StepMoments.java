package stalesim.model.bound.staleness;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;
import stalesim.model.staleness.StalenessLaw;

/**
 * Moments of steps that depend on staleness.
 *
 * @param mean E[eta] &gt; 0
 * @param square E[eta^2], at least the square of the mean
 * @param withStaleness E[tau eta] &gt;= 0
 * @see "Paper 003 (thesis), theorem A.5.3"
 */
public record StepMoments(double mean, double square, double withStaleness) {

    /** Checks the ranges. */
    public StepMoments {
        Ranges.positive("mean", mean);
        Ranges.positive("square", square);
        Ranges.notNegative("withStaleness", withStaleness);
    }

    /**
     * Of one step for all.
     *
     * @param step eta &gt; 0
     * @param meanStaleness E[tau] &gt;= 0
     * @return eta, eta^2, eta E[tau]
     */
    public static StepMoments constant(double step, double meanStaleness) {
        return new StepMoments(step, step * step, step * meanStaleness);
    }

    /**
     * Of a step rule under a law of staleness.
     *
     * @param step eta(tau)
     * @param law of the staleness; what lies beyond its largest support is left out
     * @return the three moments
     */
    public static StepMoments of(IntToDoubleFunction step, StalenessLaw law) {
        double mean = 0;
        double square = 0;
        double withStaleness = 0;
        for (int tau = 0; tau <= law.maxSupport(); tau++) {
            double size = step.applyAsDouble(tau);
            double probability = law.pmf(tau);
            mean += probability * size;
            square += probability * size * size;
            withStaleness += probability * size * tau;
        }
        return new StepMoments(mean, square, withStaleness);
    }

    /** E[eta], E[eta^2] and E[tau eta]. */
    List<Symbol> symbols() {
        return List.of(
                new Symbol("E[eta]", "mean step", "parameters/gradient", mean),
                new Symbol("E[eta^2]", "mean squared step", "(parameters/gradient)^2", square),
                new Symbol("E[tau eta]", "mean of staleness times step", "parameters/gradient", withStaleness));
    }
}
