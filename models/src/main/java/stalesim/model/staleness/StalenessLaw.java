package stalesim.model.staleness;

import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.DiscreteSampler;

/**
 * A probability law of staleness on tau = 0, 1, 2, ...
 *
 * <p>Immutable. Probabilities are defined through their logarithms, so that neither large parameters nor far
 * tails overflow or vanish.
 */
public sealed interface StalenessLaw
        permits Geometric,
                Poisson,
                NegativeBinomial,
                ConwayMaxwellPoisson,
                TiedConwayMaxwellPoisson,
                BoundedUniform,
                DiscretisedNormal,
                Mixture,
                TabulatedLaw,
                EmpiricalLaw {

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
     * Probability of at most a staleness.
     *
     * <p>Right relative to itself in the lower tail. Costs up to as many probabilities as the law is wide.
     *
     * @param tau any number
     * @return P[T &lt;= tau], between 0 and 1
     */
    default double cdf(int tau) {
        return TailSums.lower(this, tau);
    }

    /**
     * Probability of more than a staleness: 1 - cdf, right relative to itself in the upper tail.
     *
     * @param tau any number
     * @return P[T &gt; tau], between 0 and 1
     */
    default double survival(int tau) {
        return TailSums.upper(this, tau);
    }

    /**
     * Quantile.
     *
     * @param share between 0 and 1
     * @return the smallest staleness t with P[T &lt;= t] &gt;= share; at most {@link #maxSupport()}
     * @throws IllegalArgumentException if the share is out of range
     */
    default int quantile(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a quantile's share must be between 0 and 1: share=" + share);
        }
        return TailSums.quantile(this, share);
    }

    /**
     * A sampler of this law by inversion, from a table of all probabilities that exceed 1e-18.
     *
     * @param random the stream to consume, one number a sample; owned from now on
     * @return a sampler, not thread-safe
     */
    default DiscreteSampler sampler(UniformRandomProvider random) {
        return LawSampler.of(this, random);
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
