package stalesim.model.duration;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import stalesim.model.range.Ranges;

/**
 * Lognormal durations: exp(mu + sigma Z) with sigma^2 = ln(1 + c^2) and mu = ln(mean) - sigma^2 / 2.
 *
 * @param meanNs mean, nanoseconds, &gt; 0
 * @param cv coefficient of variation c &gt;= 0
 */
public record Lognormal(double meanNs, double cv) implements DurationLaw {

    /** Checks the ranges. */
    public Lognormal {
        Ranges.positive("mean", meanNs);
        Ranges.notNegative("cv", cv);
    }

    @Override
    public DurationSampler sampler(UniformRandomProvider random) {
        ContinuousSampler continuous = continuous(meanNs, cv, random);
        return () -> Nanoseconds.nearest(continuous.sample());
    }

    /**
     * The same law for quantities that are not durations: exp(mu + sigma Z), not rounded.
     *
     * @param mean &gt; 0, the unit is the caller's
     * @param cv coefficient of variation, &gt;= 0
     * @param random the stream to consume, one normal number a sample, also for cv = 0
     * @return a sampler
     */
    public static ContinuousSampler continuous(double mean, double cv, UniformRandomProvider random) {
        double variance = Math.log1p(cv * cv);
        double sigma = Math.sqrt(variance);
        double mu = Math.log(mean) - variance / 2;
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        return () -> Math.exp(mu + sigma * normal.sample());
    }
}
