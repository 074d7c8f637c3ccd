package stalesim.model.sampling;

/** The sequence of mini-batches of one worker. Not thread-safe; allocates nothing after construction. */
@FunctionalInterface
public interface MiniBatches {

    /**
     * Draws the next mini-batch.
     *
     * @return b samples; the array is reused by the next call
     */
    int[] next();
}
