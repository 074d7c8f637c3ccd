package stalesim.model.staleness;

import java.util.Map;

/**
 * A probability law of staleness on tau = 0, 1, 2, ...
 *
 * <p>Immutable. Probabilities are defined through their logarithms, so that neither large parameters nor far
 * tails overflow or vanish.
 */
public sealed interface StalenessLaw
        permits Geometric, Poisson, ConwayMaxwellPoisson, BoundedUniform, EmpiricalLaw {

    /** No law leaves more than about exp(-{@value}), below 1e-18, beyond its {@link #maxSupport()}. */
    double TAIL_EXPONENT = 42;

    /**
     * Name for reports.
     *
     * @return lower-hyphen name, for instance {@code geometric}
     */
    String name();

    /**
     * The parameters.
     *
     * @return value by name, in the order in which reports show them; immutable
     */
    Map<String, Double> parameters();

    /**
     * Number of parameters that a fit adjusts, as Akaike's criterion counts them.
     *
     * @return count &gt;= 0
     */
    int freeParameters();

    /**
     * Logarithm of the probability of one staleness.
     *
     * @param tau any number
     * @return ln P[T = tau]; negative infinity where it is impossible
     */
    double logPmf(int tau);

    /**
     * Probability of one staleness.
     *
     * @param tau any number
     * @return P[T = tau], between 0 and 1
     */
    default double pmf(int tau) {
        return Math.exp(logPmf(tau));
    }

    /**
     * Mean.
     *
     * @return E[T]
     */
    double mean();

    /**
     * Variance.
     *
     * @return E[(T - E T)^2]
     */
    double variance();

    /**
     * The most probable staleness.
     *
     * @return the mode; which of several equally probable ones, each law says
     */
    int mode();

    /**
     * Where sums over the law may stop: all staleness beyond has less than 1e-18 of the probability.
     *
     * @return tau &gt;= 0
     */
    int maxSupport();
}
