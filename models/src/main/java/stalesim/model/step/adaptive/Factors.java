package stalesim.model.step.adaptive;

/**
 * g(tau) = eta(tau) / eta of a rule under a law, in logarithms: terms like lambda^-tau (tau!)^nu overflow.
 *
 * <p>Immutable and thread-safe.
 */
@FunctionalInterface
public interface Factors {

    /**
     * ln |g(tau)|.
     *
     * @param tau staleness &gt;= 0
     * @return any number; negative infinity for a step of 0; positive infinity where the law makes this staleness
     *     impossible and the rule gives no number to it
     */
    double logMagnitude(long tau);

    /**
     * Whether g(tau) &lt; 0: a step uphill, as some misprinted rules take.
     *
     * @param tau staleness &gt;= 0
     * @return false for all rules in their corrected form
     */
    default boolean negative(long tau) {
        return false;
    }
}
