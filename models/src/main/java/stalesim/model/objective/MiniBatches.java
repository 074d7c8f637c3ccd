package stalesim.model.objective;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * The sequence of mini-batches of one worker: b samples drawn uniformly with replacement, from the worker's own
 * stream. Not thread-safe; allocates nothing after construction.
 */
public final class MiniBatches {

    private final UniformRandomProvider random;
    private final int samples;
    private final int[] batch;

    /**
     * The sequence from its start.
     *
     * @param random the worker's stream for this purpose
     * @param samples n &gt;= 1
     * @param size b &gt;= 1
     */
    public MiniBatches(UniformRandomProvider random, int samples, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("batch must be >= 1: batch=" + size);
        }
        this.random = random;
        this.samples = samples;
        this.batch = new int[size];
    }

    /**
     * Draws the next mini-batch.
     *
     * @return b samples; the array is reused by the next call
     */
    public int[] next() {
        for (int i = 0; i < batch.length; i++) {
            batch[i] = random.nextInt(samples);
        }
        return batch;
    }
}
