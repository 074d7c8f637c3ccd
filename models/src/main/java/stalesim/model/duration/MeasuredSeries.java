package stalesim.model.duration;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A law given by durations measured one after the other: like {@link Empirical} each value is equally likely, but
 * neighbours stay neighbours, so that what slows a worker down for a while does so here too.
 *
 * <p>Sampled by circular blocks: from a random place {@value #BLOCK} values are taken in order, then from another.
 * Mean and distribution are those of the series; correlations are kept over distances well below a block.
 *
 * @see "Politis, Romano (1992), A circular block-resampling procedure for stationary data"
 */
public final class MeasuredSeries implements DurationLaw {

    /** Number of values that are taken in order. */
    public static final int BLOCK = 64;

    /** Most values that are kept. */
    public static final int MAX_VALUES = 128 * BLOCK;

    private final long[] values;

    private MeasuredSeries(long[] values) {
        this.values = values;
    }

    /**
     * From measurements; of more than {@value #MAX_VALUES} as many are kept, in evenly spread runs of {@value #BLOCK}.
     *
     * @param measuredNs at least one duration, each &gt;= 0, in the order of measurement; not changed
     * @return the law
     * @throws IllegalArgumentException if there is none or one is negative
     */
    public static MeasuredSeries of(long[] measuredNs) {
        Measurements.check(measuredNs);
        if (measuredNs.length <= MAX_VALUES) {
            return new MeasuredSeries(measuredNs.clone());
        }
        return new MeasuredSeries(Measurements.thinned(measuredNs, MAX_VALUES / BLOCK, BLOCK));
    }

    /**
     * The values in order.
     *
     * @return nanoseconds, a copy
     */
    public long[] values() {
        return values.clone();
    }

    @Override
    public double meanNs() {
        return Measurements.mean(values);
    }

    @Override
    public double cv() {
        return Measurements.cv(values);
    }

    @Override
    public DurationSampler sampler(UniformRandomProvider random) {
        return Measurements.inBlocks(values, BLOCK, () -> random.nextInt(values.length));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MeasuredSeries that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "MeasuredSeries[values=" + values.length + ", meanNs=" + meanNs() + ", cv=" + cv() + "]";
    }
}
