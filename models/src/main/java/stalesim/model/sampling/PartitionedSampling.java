package stalesim.model.sampling;

import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.sampling.partition.Shares;

/**
 * Every worker takes samples of its own part alone. Each part keeps the common order.
 *
 * @param samples all samples in their order
 * @param division who gets which
 * @param draw how each worker draws, from a stream of its own
 * @param batch b &gt;= 1
 */
public record PartitionedSampling(SampleSequence samples, Division division, Draw draw, int batch)
        implements Sampling {

    /** Checks the range. */
    public PartitionedSampling {
        if (batch < 1) {
            throw new IllegalArgumentException("batch must be >= 1: batch=" + batch);
        }
    }

    @Override
    public boolean disjoint() {
        return true;
    }

    @Override
    public Deal deal(int workers, RandomStreams streams) {
        Shares shares = division.of(samples, workers, streams);
        int[] rows = new int[samples.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = samples.rows()[shares.position(i)];
        }
        return rank -> {
            UniformRandomProvider random = streams.stream(rank, Purpose.MINI_BATCH);
            return draw.from(OwnSamples.part(rows, shares.start(rank), shares.size(rank)), batch, random);
        };
    }
}
