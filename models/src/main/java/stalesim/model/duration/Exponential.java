package stalesim.model.duration;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import stalesim.model.range.Ranges;

/**
 * Exponential durations, coefficient of variation 1.
 *
 * @param meanNs mean, nanoseconds, &gt; 0
 */
public record Exponential(double meanNs) implements DurationLaw {

    /** Checks the range. */
    public Exponential {
        Ranges.positive("mean", meanNs);
    }

    @Override
    public double cv() {
        return 1;
    }

    @Override
    public DurationSampler sampler(UniformRandomProvider random) {
        var exponential = ZigguratSampler.Exponential.of(random, meanNs);
        return () -> Nanoseconds.nearest(exponential.sample());
    }
}
