package stalesim.sim.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.network.NetworkDescription;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.sim.kernel.EventHandler;
import stalesim.sim.kernel.Kernel;

/**
 * Messages between nodes under the virtual clock.
 *
 * <p>A message is a flow of bytes over all channels of its route at once (fluid model). Flows share channels max-min
 * fairly ({@link FairShare}); rates change when a flow starts or ends, once an instant however many do. When the last
 * byte is through, the message travels for one latency of the route or, if part of it is lost, that part is sent again
 * a timeout later.
 *
 * <p>Time is whole nanoseconds: the end of a flow is rounded up, so it is less than 1 ns late and never early (a
 * remainder worth a millionth of a nanosecond, or 1e-15 of the rest of the way, counts as rounding error). Progress is
 * settled only when the flow's own rate changes, so that errors do not add up over the events of others.
 *
 * <p>The random numbers of a message come from its sender's stream, in the order in which the sender's messages
 * get through: what other nodes draw does not depend on them.
 *
 * <p>Single-threaded; sending allocates nothing but for growth.
 */
public final class Network {

    /** Rates are shared out after all ordinary events of an instant. */
    private static final int SHARING = 10_000;

    private static final double NS_PER_SECOND = 1e9;
    private static final double ROUNDING_NS = 1e-6;
    private static final double RELATIVE_ROUNDING = 1e-15;

    private final Kernel kernel;
    private final NetworkDescription description;
    private final int workers;
    private final RandomStreams streams;
    private final Wiring wiring;
    private final FairShare shares;
    private final Map<Long, Route> routes = new HashMap<>();
    private final UniformRandomProvider[] random;
    private final EventHandler shareOut = type -> shareOut();
    private final EventHandler through = this::through;
    private final EventHandler arrived = this::arrived;
    private final EventHandler repeat = this::repeat;

    private Message[] messages = new Message[0];
    private int[] free = new int[0];
    private int freeCount;
    private boolean sharingIsDue;
    private long sent;
    private long transmissions;

    /** A message under way, and its progress up to an instant. Reused. */
    private static final class Message {
        private Route route;
        private MessageListener listener;
        private int tag;
        private long bytes;
        private double left;
        private double rate;
        private long sinceNs;
        private long end;
        private boolean repeated;
    }

    /**
     * An idle network.
     *
     * @param kernel the clock
     * @param description topology and links
     * @param workers W &gt;= 1; dedicated servers follow them
     * @param streams of the run
     */
    public Network(Kernel kernel, NetworkDescription description, int workers, RandomStreams streams) {
        this.kernel = kernel;
        this.description = description;
        this.workers = workers;
        this.streams = streams;
        wiring = Wiring.of(description, workers);
        random = new UniformRandomProvider[description.nodes(workers)];
        shares = new FairShare(wiring.channels().stream()
                .mapToDouble(link -> link.bytesPerSecond() / NS_PER_SECOND)
                .toArray());
    }

    /**
     * The clock of the run.
     *
     * @return the kernel
     */
    public Kernel kernel() {
        return kernel;
    }

    /**
     * Number of dedicated servers.
     *
     * @return count, &gt;= 0
     */
    public int servers() {
        return description.nodes(workers) - workers;
    }

    /**
     * Number of workers; server s is node workers() + s.
     *
     * @return W
     */
    public int workers() {
        return workers;
    }

    /**
     * The way between two nodes; always the same object for the same nodes.
     *
     * @param from sender
     * @param to receiver; messages to oneself take no time
     * @return the route
     * @throws IndexOutOfBoundsException if there is no such node
     */
    public Route route(int from, int to) {
        Objects.checkIndex(from, random.length);
        Objects.checkIndex(to, random.length);
        return routes.computeIfAbsent(
                (long) from << 32 | to, key -> new Route(wiring, wiring.way().between(from, to), () -> stream(from)));
    }

    private UniformRandomProvider stream(int node) {
        if (random[node] == null) {
            random[node] = streams.stream(node, Purpose.NETWORK);
        }
        return random[node];
    }

    /**
     * Sends a message now. Messages of one sender run at the same time, share its link and may overtake each other.
     *
     * @param route from where to where
     * @param bytes size, &gt;= 0
     * @param listener who is told, by later events
     * @param tag handed to the listener
     * @throws IllegalArgumentException if the size is negative
     */
    public void send(Route route, long bytes, MessageListener listener, int tag) {
        if (bytes < 0) {
            throw new IllegalArgumentException("a message must have >= 0 bytes: bytes=" + bytes);
        }
        if (freeCount == 0) {
            grow();
        }
        int slot = free[--freeCount];
        Message message = messages[slot];
        message.route = route;
        message.listener = listener;
        message.tag = tag;
        message.repeated = false;
        sent++;
        transmit(slot, bytes);
    }

    private void transmit(int slot, long bytes) {
        Message message = messages[slot];
        message.bytes = bytes;
        message.left = bytes;
        message.rate = 0;
        message.sinceNs = kernel.now();
        transmissions++;
        if (bytes == 0 || message.route.channels().length == 0) {
            kernel.schedule(0, through, slot);
        } else {
            shares.add(slot, message.route.channels());
            shareOutSoon();
        }
    }

    private void shareOutSoon() {
        if (!sharingIsDue) {
            sharingIsDue = true;
            kernel.schedule(0, SHARING, shareOut, 0);
        }
    }

    private void shareOut() {
        sharingIsDue = false;
        int settled = shares.settle();
        for (int i = 0; i < settled; i++) {
            int slot = shares.settled(i);
            double rate = shares.rate(slot);
            if (rate != messages[slot].rate) {
                changeRate(slot, rate);
            }
        }
    }

    private void changeRate(int slot, double rate) {
        Message message = messages[slot];
        long now = kernel.now();
        if (message.rate > 0) {
            message.left -= message.rate * (now - message.sinceNs);
            kernel.cancel(message.end);
        }
        message.sinceNs = now;
        message.rate = rate;
        double restNs = message.left / rate;
        double wholeNs = Math.ceil(restNs - ROUNDING_NS - RELATIVE_ROUNDING * restNs);
        message.end = kernel.schedule(Math.max(0, (long) wholeNs), through, slot);
    }

    private void through(int slot) {
        Message message = messages[slot];
        if (message.rate > 0) {
            message.rate = 0;
            shares.remove(slot);
            shareOutSoon();
        }
        boolean first = !message.repeated;
        long lost = message.route.nextLostBytes(message.bytes);
        if (lost >= 0) {
            message.bytes = lost;
            message.repeated = true;
            kernel.schedule(message.route.timeoutNs(), repeat, slot);
        } else {
            kernel.schedule(message.route.nextLatencyNs(), arrived, slot);
        }
        if (first) {
            message.listener.sent(message.tag);
        }
    }

    private void repeat(int slot) {
        transmit(slot, messages[slot].bytes);
    }

    private void arrived(int slot) {
        Message message = messages[slot];
        MessageListener listener = message.listener;
        free[freeCount++] = slot;
        listener.delivered(message.tag);
    }

    private void grow() {
        int old = messages.length;
        messages = Arrays.copyOf(messages, Math.max(64, 2 * old));
        free = Arrays.copyOf(free, messages.length);
        for (int slot = messages.length - 1; slot >= old; slot--) {
            messages[slot] = new Message();
            free[freeCount++] = slot;
        }
    }

    /**
     * Messages sent so far.
     *
     * @return count
     */
    public long sent() {
        return sent;
    }

    /**
     * Transmissions so far: messages sent, and repetitions of what was lost.
     *
     * @return count
     */
    public long transmissions() {
        return transmissions;
    }
}
