package stalesim.model.objective;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * The sequence of mini-batches of one worker: b samples drawn uniformly with replacement, from the worker's own
 * stream. Not thread-safe; allocates nothing after construction.
 */
public final class MiniBatches {

    /** For objectives without samples: every mini-batch is empty. */
    public static final MiniBatches NONE = new MiniBatches(null, 0, new int[0]);

    private final UniformRandomProvider random;
    private final int samples;
    private final int[] batch;

    private MiniBatches(UniformRandomProvider random, int samples, int[] batch) {
        this.random = random;
        this.samples = samples;
        this.batch = batch;
    }

    /**
     * The sequence from its start.
     *
     * @param random the worker's stream for this purpose
     * @param samples n &gt;= 1
     * @param size b &gt;= 1
     */
    public MiniBatches(UniformRandomProvider random, int samples, int size) {
        this(random, samples, new int[checked(size)]);
    }

    private static int checked(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("batch must be >= 1: batch=" + size);
        }
        return size;
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
