package stalesim.model.protocol;

/** What a worker posts in an {@link Operation.Gossip}. */
@FunctionalInterface
public interface Message {

    /**
     * Writes the vector.
     *
     * @param worker whose vector it is; it is not changed
     * @param post d values, overwritten
     */
    void write(WorkerState worker, float[] post);

    /**
     * How many times smaller it is on the wire than d uncompressed parameters.
     *
     * @return ratio, &gt;= 1
     */
    default double compression() {
        return 1;
    }
}
