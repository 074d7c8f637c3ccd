package stalesim.model.sampling;

import org.apache.commons.rng.UniformRandomProvider;

/** How a worker draws its mini-batches from the samples it may take. */
@FunctionalInterface
public interface Draw {

    /**
     * The sequence of one worker from its start.
     *
     * @param samples what it may take
     * @param batch b &gt;= 1
     * @param random the worker's own stream
     * @return a new sequence, which allocates nothing
     */
    MiniBatches from(OwnSamples samples, int batch, UniformRandomProvider random);
}
