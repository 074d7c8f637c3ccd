package stalesim.model.duration;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Always the same duration; consumes no random numbers.
 *
 * @param ns the duration, nanoseconds, &gt;= 0
 */
public record Deterministic(long ns) implements DurationLaw {

    /** Checks the range. */
    public Deterministic {
        if (ns < 0) {
            throw new IllegalArgumentException("a duration must be >= 0: ns=" + ns);
        }
    }

    @Override
    public double meanNs() {
        return ns;
    }

    @Override
    public double cv() {
        return 0;
    }

    @Override
    public DurationSampler sampler(UniformRandomProvider random) {
        return () -> ns;
    }
}
