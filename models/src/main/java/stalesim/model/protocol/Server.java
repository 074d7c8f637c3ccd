package stalesim.model.protocol;

/**
 * The model on a server that applies workers' messages as they come, in any order, and broadcasts it from time to time.
 *
 * <p>One message is one update of the model. Its staleness is the number of other messages applied since the broadcast
 * that its first gradient was computed at: what the sender had not seen of the server's model, its own earlier messages
 * that were still under way included. Views are broadcasts, older than the model when a worker takes them, so there is
 * no book of gradients in flight as in {@link SharedModel}.
 *
 * <p>Not thread-safe by itself: the real clock guards it with a lock, the virtual clock has one thread. The same code
 * runs under both.
 *
 * @see "Paper 002 (Hogwild! over local data sets), algorithm 3"
 */
public final class Server {

    private final float[] parameters;
    private final Broadcast latest;
    private long version;
    private long gradients;

    /**
     * A model at version 0, which every worker has.
     *
     * @param start d initial values, copied
     */
    public Server(float[] start) {
        parameters = start.clone();
        latest = new Broadcast(start);
    }

    /**
     * The parameters themselves.
     *
     * @return d values, not a copy
     */
    public float[] parameters() {
        return parameters;
    }

    /**
     * Number of messages applied.
     *
     * @return version, &gt;= 0
     */
    public long version() {
        return version;
    }

    /**
     * Gradients in these messages.
     *
     * @return count, &gt;= version
     */
    public long gradients() {
        return gradients;
    }

    /**
     * The broadcast that was made last.
     *
     * @return always the same object, overwritten by the next one
     */
    public Broadcast latest() {
        return latest;
    }

    /**
     * Applies a message, and makes the next broadcast if the rule asks for it.
     *
     * @param message of any worker
     * @param rule decides
     * @return tau &gt;= 0, the number of other messages applied since the broadcast that the message began from
     */
    public long handle(Message message, ServerRule rule) {
        long staleness = version - message.version();
        long number = rule.handle(message, parameters);
        version++;
        gradients += message.gradients();
        if (number > latest.number()) {
            latest.replace(parameters, number, version);
        }
        return staleness;
    }
}
