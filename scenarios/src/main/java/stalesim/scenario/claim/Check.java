package stalesim.scenario.claim;

import stalesim.model.claim.Finding;

/**
 * Finds out whether its subject, a reading of a claim or one that was broken on purpose, agrees with what is known by
 * other means. It must not know which of them it is given.
 *
 * @param <T> type of the subject: a formula, a law, a rule, a configuration of the simulator
 */
@FunctionalInterface
public interface Check<T> {

    /**
     * Checks.
     *
     * @param subject what is checked
     * @param bench random numbers, effort and clock
     * @return what was found
     * @throws InterruptedException if the calling thread is interrupted
     */
    Finding of(T subject, Bench bench) throws InterruptedException;
}
