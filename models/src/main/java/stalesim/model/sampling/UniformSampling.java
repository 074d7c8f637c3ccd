package stalesim.model.sampling;

import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/**
 * Every worker draws from all samples, uniformly, independently and with replacement. The same draws as those of
 * {@link SharedSampling} by {@link WithReplacement} in stored order, without an array of rows.
 *
 * @param samples n &gt;= 1
 * @param batch b &gt;= 1
 */
public record UniformSampling(int samples, int batch) implements Sampling {

    /** Checks the ranges. */
    public UniformSampling {
        if (samples < 1) {
            throw new IllegalArgumentException("samples must be >= 1: samples=" + samples);
        }
        if (batch < 1) {
            throw new IllegalArgumentException("batch must be >= 1: batch=" + batch);
        }
    }

    @Override
    public Deal deal(int workers, RandomStreams streams) {
        return rank -> batches(streams.stream(rank, Purpose.MINI_BATCH));
    }

    private MiniBatches batches(UniformRandomProvider random) {
        int[] drawn = new int[batch];
        return () -> {
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = random.nextInt(samples);
            }
            return drawn;
        };
    }
}
