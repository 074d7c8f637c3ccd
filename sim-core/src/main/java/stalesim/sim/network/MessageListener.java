package stalesim.sim.network;

/** Who is told what becomes of a message. */
public interface MessageListener {

    /**
     * The last byte has left the sender for the first time, whether it will arrive or not: the sender is free for the
     * next message.
     *
     * @param tag as given when it was sent
     */
    void sent(int tag);

    /**
     * The last byte has arrived.
     *
     * @param tag as given when it was sent
     */
    void delivered(int tag);
}
