package stalesim.model.sampling;

import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/**
 * Every worker may take every sample.
 *
 * @param samples all samples in their order
 * @param draw how each worker draws, from a stream of its own
 * @param batch b &gt;= 1
 */
public record SharedSampling(SampleSequence samples, Draw draw, int batch) implements Sampling {

    /** Checks the range. */
    public SharedSampling {
        if (batch < 1) {
            throw new IllegalArgumentException("batch must be >= 1: batch=" + batch);
        }
    }

    @Override
    public Deal deal(int workers, RandomStreams streams) {
        return rank -> draw.from(
                OwnSamples.shared(samples.rows(), rank, workers), batch, streams.stream(rank, Purpose.MINI_BATCH));
    }
}
