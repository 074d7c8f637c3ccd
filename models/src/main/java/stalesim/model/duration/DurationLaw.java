package stalesim.model.duration;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * The probability law of a duration. Immutable.
 *
 * <p>All laws are in nanoseconds and non-negative; samples are rounded to whole nanoseconds.
 */
public sealed interface DurationLaw permits
                Deterministic, Exponential, Lognormal, Gamma, Empirical, MeasuredSeries, MeasuredPasses {

    /**
     * Mean.
     *
     * @return nanoseconds
     */
    double meanNs();

    /**
     * Coefficient of variation, standard deviation over mean.
     *
     * @return c &gt;= 0; 0 for a law that is always 0
     */
    double cv();

    /**
     * Draws from this law.
     *
     * @param random the stream to consume, owned by the sampler from now on
     * @return a sampler
     */
    DurationSampler sampler(UniformRandomProvider random);
}
