package stalesim.sim.network;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationSampler;
import stalesim.model.network.Link;

/**
 * The way from one node to another: the channels it crosses, the latency of a message, and what is lost.
 *
 * <p>Latencies of the channels add up. A packet arrives if no channel loses it; packets have the size of the smallest
 * on the way, and the sender waits for the longest of the timeouts. Random numbers come from the sender's stream; a
 * way without jitter and loss consumes none.
 */
public final class Route {

    private final int[] channels;
    private final long fixedNs;
    private final DurationSampler[] jitter;
    private final double logDelivery;
    private final long packetBytes;
    private final long timeoutNs;
    private final UniformRandomProvider random;

    Route(Wiring wiring, int[] channels, Supplier<UniformRandomProvider> stream) {
        this.channels = channels;
        List<Link> links = new ArrayList<>();
        for (int channel : channels) {
            links.add(wiring.channels().get(channel));
        }
        logDelivery = links.stream()
                .mapToDouble(link -> Math.log1p(-link.loss().probability()))
                .sum();
        packetBytes = links.stream()
                .map(link -> link.loss().packetBytes())
                .flatMapToLong(OptionalLong::stream)
                .min()
                .orElse(Long.MAX_VALUE);
        timeoutNs = links.stream()
                .mapToLong(link -> link.loss().timeoutNs())
                .max()
                .orElse(0);
        fixedNs = links.stream().mapToLong(Route::fixedNs).sum();
        boolean varies = links.stream().anyMatch(Route::varies);
        random = varies || logDelivery < 0 ? stream.get() : null;
        jitter = links.stream()
                .filter(Route::varies)
                .map(link -> link.latency().sampler(random))
                .toArray(DurationSampler[]::new);
    }

    private static boolean varies(Link link) {
        return !(link.latency() instanceof Deterministic);
    }

    private static long fixedNs(Link link) {
        return link.latency() instanceof Deterministic fixed ? fixed.ns() : 0;
    }

    /** The channels in order; not to be changed. */
    int[] channels() {
        return channels;
    }

    long timeoutNs() {
        return timeoutNs;
    }

    /** Draws the latency of a message. */
    long nextLatencyNs() {
        long sum = fixedNs;
        for (DurationSampler sampler : jitter) {
            sum += sampler.nextNs();
        }
        return sum;
    }

    /**
     * Draws how much of a transmission is lost. The number of packets between two lost ones is geometric, so the cost
     * grows with the losses and not with the packets.
     *
     * @param bytes sent, &gt;= 0
     * @return bytes that must be sent again, or -1 if everything arrives
     */
    long nextLostBytes(long bytes) {
        if (logDelivery == 0) {
            return -1;
        }
        long packets = Math.max(1, (bytes - 1) / packetBytes + 1);
        long lost = -1;
        for (long packet = nextGap(); packet < packets; packet += 1 + nextGap()) {
            long size = packet == packets - 1 ? bytes - packet * packetBytes : packetBytes;
            lost = Math.max(lost, 0) + size;
        }
        return lost;
    }

    private long nextGap() {
        double gap = Math.log(1 - random.nextDouble()) / logDelivery;
        return gap < 1e15 ? (long) gap : (long) 1e15;
    }
}
