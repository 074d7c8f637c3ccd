package stalesim.model.surrogate;

import stalesim.model.step.StepSize;

/**
 * The staleness and the step of an applied update: P[T = tau | applied at t] = p(tau) / A(t), A(t) the sum of p over
 * the staleness that the rule does not refuse at t, and eta(t, min(tau, t)).
 *
 * <p>A refused gradient changes nothing and is not counted as an update: its worker reads again and computes another.
 * So update t has the law of an accepted draw, the first one of a row of independent draws that is not refused; the
 * mean step of the thesis' equation A.26 is one over the same law.
 *
 * @see "Paper 003 (thesis), section A.6: gradients staler than 150 are dropped, and equation A.26"
 */
final class AppliedSteps {

    private final double[] law;
    private final StepSize rule;
    private final double[] steps;
    private final double[] probabilities;

    /**
     * Of a rule under a law.
     *
     * @param law p(0) ... p(D), of sum 1; not changed
     * @param rule eta(t, tau) of one run
     */
    AppliedSteps(double[] law, StepSize rule) {
        this.law = law;
        this.rule = rule;
        steps = new double[law.length];
        probabilities = law.clone();
    }

    /**
     * Asks the rule for its steps at one moment, once for each staleness that is possible.
     *
     * @param update t &gt;= 0
     * @throws IllegalStateException if it refuses every one of them
     */
    void at(long update) {
        double fresh = rule.needsStaleness() ? Double.NaN : rule.at(update, 0);
        double applied = 0;
        boolean refuses = false;
        for (int tau = 0; tau < law.length; tau++) {
            if (law[tau] > 0) {
                steps[tau] = rule.needsStaleness() ? rule.at(update, Math.min(tau, update)) : fresh;
                refuses |= Double.isNaN(steps[tau]);
                applied += Double.isNaN(steps[tau]) ? 0 : law[tau];
            }
        }
        if (applied == 0) {
            throw new IllegalStateException("the rule refuses every staleness of the law: update=" + update);
        }
        condition(refuses ? applied : 1);
    }

    private void condition(double applied) {
        for (int tau = 0; tau < law.length; tau++) {
            probabilities[tau] = Double.isNaN(steps[tau]) ? 0 : law[tau] / applied;
        }
    }

    /** D + 1. */
    int size() {
        return law.length;
    }

    /** P[T = tau | applied], where the step is a number wherever this is above 0. */
    double probability(int tau) {
        return probabilities[tau];
    }

    /** eta(t, min(tau, t)). */
    double step(int tau) {
        return steps[tau];
    }
}
