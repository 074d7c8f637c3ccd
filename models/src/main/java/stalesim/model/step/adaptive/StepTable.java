package stalesim.model.step.adaptive;

import stalesim.model.staleness.StalenessLaw;

/**
 * eta(tau) = eta min(clip, s g(tau)), or a refusal above the largest applied staleness, as a table.
 *
 * <p>Where the law makes a staleness impossible, the rule gives it no number and nothing is clipped, it gets the step
 * of the staleness before it. Immutable; a look-up costs a few nanoseconds within the law's support (at most
 * {@value #MOST_ENTRIES} entries) and the formula beyond it.
 */
final class StepTable {

    private static final int MOST_ENTRIES = 1 << 20;

    private final double size;
    private final Factors factors;
    private final StepLimits limits;
    private final double logScale;
    private final double[] steps;

    /**
     * A rule under a law.
     *
     * @param size eta of the rule
     * @param factors g under the law that the rule assumes
     * @param observed the law over which the mean is taken where steps are normalised
     * @param limits clip, refusals, normalisation
     */
    StepTable(double size, Factors factors, StalenessLaw observed, StepLimits limits) {
        this.size = size;
        this.factors = factors;
        this.limits = limits;
        logScale = limits.normalised() ? Normalisation.logScale(factors, observed, limits) : 0;
        steps = new double[Math.min(MOST_ENTRIES, observed.maxSupport() + 1)];
        double before = size;
        for (int tau = 0; tau < steps.length; tau++) {
            steps[tau] = step(tau, before);
            before = steps[tau];
        }
    }

    double at(long staleness) {
        return staleness < steps.length ? steps[(int) staleness] : step(staleness, steps[steps.length - 1]);
    }

    /** s of the normalisation; 1 where there is none. */
    double scale() {
        return Math.exp(logScale);
    }

    private double step(long tau, double before) {
        if (tau > limits.drop()) {
            return Double.NaN;
        }
        double log = logScale + factors.logMagnitude(tau);
        if (log == Double.POSITIVE_INFINITY && Double.isInfinite(limits.clip())) {
            return before;
        }
        return factors.negative(tau) ? -size * Math.exp(log) : size * Math.min(limits.clip(), Math.exp(log));
    }
}
