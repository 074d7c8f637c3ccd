package stalesim.model.duration;

/** Draws durations from a law with one random stream. Not thread-safe. */
@FunctionalInterface
public interface DurationSampler {

    /**
     * Draws the next duration.
     *
     * @return nanoseconds, &gt;= 0
     */
    long nextNs();
}
