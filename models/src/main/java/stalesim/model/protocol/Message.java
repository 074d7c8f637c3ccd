package stalesim.model.protocol;

/**
 * What a worker sends to the server: a vector, and what it belongs to. Reused; who handles a message keeps nothing of
 * it.
 */
public final class Message {

    private final float[] values;
    private int sender;
    private int round;
    private long gradients;
    private long version;

    /**
     * An empty message.
     *
     * @param dimension d &gt;= 0
     */
    public Message(int dimension) {
        values = new float[dimension];
    }

    /**
     * The vector.
     *
     * @return d values, the message's own array
     */
    public float[] values() {
        return values;
    }

    /**
     * Who sent it.
     *
     * @return rank
     */
    public int sender() {
        return sender;
    }

    /**
     * The round that it ends for its sender.
     *
     * @return i &gt;= 0
     */
    public int round() {
        return round;
    }

    /**
     * Stochastic gradients that went into it.
     *
     * @return count, &gt;= 1
     */
    public long gradients() {
        return gradients;
    }

    /**
     * Version of the view that the first of them was computed at.
     *
     * @return messages that the server had applied when it broadcast that view, &gt;= 0
     */
    public long version() {
        return version;
    }

    /**
     * Addresses the message.
     *
     * @param worker who sends it
     * @param ofRound the round that it ends
     * @param count gradients that went into it
     * @param ofVersion of the view that the first of them was computed at
     */
    public void address(WorkerState worker, int ofRound, long count, long ofVersion) {
        sender = worker.rank();
        round = ofRound;
        gradients = count;
        version = ofVersion;
    }
}
