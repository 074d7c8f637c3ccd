package stalesim.model.measured;

/**
 * A throughput that was read off a clock with a coarse step: updates / duration.
 *
 * <p>Both ends of the duration are readings with a step of r. Whether a clock cuts off or rounds, each end is wrong
 * by less than r in one direction or by at most r/2 in both, so their difference is wrong by at most r, and the true
 * rate lies between {@link #lowest()} and {@link #highest()}.
 *
 * @param updates U &gt;= 1, updates between the two readings
 * @param durationNs d &gt;= 1, difference of the readings, ns
 * @param resolutionNs r &gt;= 1, step of the clock, ns
 */
public record MeasuredRate(long updates, long durationNs, long resolutionNs) {

    private static final double NS_PER_SECOND = 1e9;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if one is below 1
     */
    public MeasuredRate {
        if (updates < 1 || durationNs < 1 || resolutionNs < 1) {
            throw new IllegalArgumentException("updates, duration and resolution must be >= 1: updates=" + updates
                    + ", durationNs=" + durationNs + ", resolutionNs=" + resolutionNs);
        }
    }

    /**
     * The throughput as read.
     *
     * @return U / d, updates a second
     */
    public double perSecond() {
        return updates * NS_PER_SECOND / durationNs;
    }

    /**
     * The least throughput that the readings allow.
     *
     * @return U / (d + r), updates a second
     */
    public double lowest() {
        return updates * NS_PER_SECOND / ((double) durationNs + resolutionNs);
    }

    /**
     * The greatest throughput that the readings allow.
     *
     * @return U / (d - r), updates a second; infinite for d &lt;= r
     */
    public double highest() {
        return durationNs <= resolutionNs
                ? Double.POSITIVE_INFINITY
                : updates * NS_PER_SECOND / (durationNs - resolutionNs);
    }

    /**
     * How far the clock's step can have moved the throughput, in proportion.
     *
     * @return r / d
     */
    public double relativeUncertainty() {
        return (double) resolutionNs / durationNs;
    }
}
