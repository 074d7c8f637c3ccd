package stalesim.sim.collective;

import java.util.function.IntConsumer;
import java.util.function.IntToLongFunction;
import stalesim.sim.network.MessageListener;
import stalesim.sim.network.Network;
import stalesim.sim.network.Route;

/**
 * Sends messages from one node to another, one after the other: the next starts when the last byte of the one before is
 * on its way, so that latencies overlap and bandwidth is not shared with oneself.
 *
 * <p>Jitter and loss may let a message arrive before one that was sent earlier.
 */
final class Connection implements MessageListener {

    private final Network network;
    private final Route route;
    private final IntToLongFunction bytes;
    private final IntConsumer receiver;
    private final IntQueue waiting = new IntQueue();
    private boolean busy;

    /**
     * An idle connection.
     *
     * @param network that carries the messages
     * @param route from where to where
     * @param bytes size of the message with a tag
     * @param receiver is given the tag of each message that arrives
     */
    Connection(Network network, Route route, IntToLongFunction bytes, IntConsumer receiver) {
        this.network = network;
        this.route = route;
        this.bytes = bytes;
        this.receiver = receiver;
    }

    /** Sends a message as soon as those before it are on their way. */
    void offer(int tag) {
        if (busy) {
            waiting.add(tag);
        } else {
            busy = true;
            send(tag);
        }
    }

    private void send(int tag) {
        network.send(route, bytes.applyAsLong(tag), this, tag);
    }

    @Override
    public void sent(int tag) {
        if (waiting.isEmpty()) {
            busy = false;
        } else {
            send(waiting.remove());
        }
    }

    @Override
    public void delivered(int tag) {
        receiver.accept(tag);
    }
}
