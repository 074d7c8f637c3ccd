package stalesim.model.staleness.court;

import java.util.Map;
import java.util.OptionalDouble;
import stalesim.model.staleness.fit.LawFit;
import stalesim.model.statistics.Interval;

/**
 * What is found about one law.
 *
 * @param fit the law of maximum likelihood, and its distances from all observations
 * @param intervals of its parameters, by name
 * @param bic Schwarz's criterion for as many independent updates as the observations are worth; smaller is better
 * @param test whether the observations could be its draws
 */
public record Judgement(LawFit fit, Map<String, Interval> intervals, double bic, Test test) {

    /**
     * Outcome of a goodness of fit test.
     *
     * @param pValue probability of observations at least as far from their fit, if the law is true; empty if nothing
     *     shows how much observations vary
     * @param rejected whether it is too small
     */
    public record Test(OptionalDouble pValue, boolean rejected) {

        /**
         * Name for reports.
         *
         * @return {@code rejected}, {@code not-rejected} or {@code untested}
         */
        public String label() {
            return pValue.isEmpty() ? "untested" : rejected ? "rejected" : "not-rejected";
        }
    }

    /**
     * Whether the law is rejected.
     *
     * @return false also where it could not be tested
     */
    public boolean rejected() {
        return test.rejected();
    }
}
