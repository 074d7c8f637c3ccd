package stalesim.model.duration;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import stalesim.model.range.Ranges;

/**
 * Gamma durations with shape 1/c^2 and scale mean c^2.
 *
 * @param meanNs mean, nanoseconds, &gt; 0
 * @param cv coefficient of variation c &gt; 0
 */
public record Gamma(double meanNs, double cv) implements DurationLaw {

    /** Checks the ranges. */
    public Gamma {
        Ranges.positive("mean", meanNs);
        Ranges.positive("cv", cv);
    }

    @Override
    public DurationSampler sampler(UniformRandomProvider random) {
        var gamma = AhrensDieterMarsagliaTsangGammaSampler.of(random, 1 / (cv * cv), meanNs * cv * cv);
        return () -> Nanoseconds.nearest(gamma.sample());
    }
}
