package stalesim.model.step.adaptive;

import java.util.Arrays;
import stalesim.model.staleness.StalenessLaw;

/**
 * eta(tau) = eta min(clip, s g(tau)), or a refusal above the largest applied staleness, as a table.
 *
 * <p>Where the law makes a staleness impossible and the rule gives it no number, as in the gaps of a histogram, ln g is
 * interpolated between the nearest staleness on either side that has one; before the first and behind the last it is
 * theirs. That a staleness was never seen is no reason for a step larger than its neighbours', and steps that do not
 * rise with staleness where they are known ("priority-preserving") do not rise between.
 *
 * <p>Immutable; a look-up costs a few nanoseconds within the law's support (at most {@value #MOST_ENTRIES} entries) and
 * the formula beyond it.
 *
 * @see "Derived here; paper 003 (thesis), definition C.4.3 for the priorities"
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
        double[] logs = new double[Math.min(MOST_ENTRIES, observed.maxSupport() + 1)];
        Arrays.setAll(logs, factors::logMagnitude);
        bridge(logs);
        steps = new double[logs.length];
        Arrays.setAll(steps, tau -> step(tau, logs[tau]));
    }

    /** Puts numbers where the rule gives none; 0, the base step, if it gives none at all. */
    private static void bridge(double[] logs) {
        int before = -1;
        for (int tau = 0; tau <= logs.length; tau++) {
            if (tau == logs.length || logs[tau] != Double.POSITIVE_INFINITY) {
                for (int gap = before + 1; gap < tau; gap++) {
                    logs[gap] = between(logs, before, tau, gap);
                }
                before = tau;
            }
        }
    }

    private static double between(double[] logs, int before, int after, int gap) {
        if (before < 0) {
            return after == logs.length ? 0 : logs[after];
        }
        if (after == logs.length) {
            return logs[before];
        }
        double share = (gap - before) / (double) (after - before);
        return (1 - share) * logs[before] + share * logs[after];
    }

    double at(long staleness) {
        if (staleness < steps.length) {
            return steps[(int) staleness];
        }
        double log = factors.logMagnitude(staleness);
        boolean known = log != Double.POSITIVE_INFINITY || staleness > limits.drop();
        return known ? step(staleness, log) : steps[steps.length - 1];
    }

    /** s of the normalisation; 1 where there is none. */
    double scale() {
        return Math.exp(logScale);
    }

    private double step(long tau, double logMagnitude) {
        if (tau > limits.drop()) {
            return Double.NaN;
        }
        double factor = Math.exp(logScale + logMagnitude);
        return factors.negative(tau) ? -size * factor : size * Math.min(limits.clip(), factor);
    }
}
