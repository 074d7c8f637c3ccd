package stalesim.model.protocol;

/** What a worker posts in an {@link Operation.Gossip}. */
@FunctionalInterface
public interface Post {

    /**
     * Writes the vector.
     *
     * @param worker whose vector it is; it is not changed
     * @param into d values, overwritten
     */
    void write(WorkerState worker, float[] into);

    /**
     * How many times smaller it is on the wire than d uncompressed parameters.
     *
     * @return ratio, &gt;= 1
     */
    default double compression() {
        return 1;
    }
}
