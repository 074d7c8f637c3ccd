package stalesim.sim.network;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.network.Link;
import stalesim.model.network.NetworkDescription;
import stalesim.model.network.NetworkTopology;

/**
 * The directed channels of a network, two a link, and the way of each message through them.
 *
 * <p>Node n's link is channel 2n (away from n; on a ring, clockwise) and channel 2n + 1 (back).
 *
 * @param channels properties by number
 * @param way which channels a message crosses
 */
record Wiring(List<Link> channels, Way way) {

    /** Finds the way between two nodes. A pure function. */
    @FunctionalInterface
    interface Way {
        /** Numbers of the channels, in order; none from a node to itself. */
        int[] between(int from, int to);
    }

    /**
     * Wires a network.
     *
     * @param description topology and links
     * @param workers W &gt;= 1
     */
    static Wiring of(NetworkDescription description, int workers) {
        List<Link> channels = accessChannels(description, workers);
        NetworkTopology topology = description.topology();
        if (topology instanceof NetworkTopology.FatTree tree) {
            return fatTree(description, workers, tree);
        }
        if (topology instanceof NetworkTopology.Ring) {
            return new Wiring(channels, (from, to) -> aroundTheRing(from, to, workers));
        }
        if (topology instanceof NetworkTopology.BinaryTree) {
            return new Wiring(channels, Wiring::throughTheTree);
        }
        return new Wiring(channels, (from, to) -> from == to ? new int[0] : new int[] {away(from), back(to)});
    }

    private static List<Link> accessChannels(NetworkDescription description, int workers) {
        List<Link> channels = new ArrayList<>();
        for (int node = 0; node < description.nodes(workers); node++) {
            Link link = description.link(node, workers);
            channels.add(link);
            channels.add(link);
        }
        return channels;
    }

    private static int away(int node) {
        return 2 * node;
    }

    private static int back(int node) {
        return 2 * node + 1;
    }

    private static int[] aroundTheRing(int from, int to, int workers) {
        int clockwise = Math.floorMod(to - from, workers);
        boolean forward = 2 * clockwise <= workers;
        int[] way = new int[forward ? clockwise : workers - clockwise];
        for (int hop = 0; hop < way.length; hop++) {
            way[hop] = forward ? away((from + hop) % workers) : back(Math.floorMod(from - hop - 1, workers));
        }
        return way;
    }

    /** Up from the sender to the common ancestor, then down: in a heap the larger number is never an ancestor. */
    private static int[] throughTheTree(int from, int to) {
        int[] way = new int[64];
        int up = 0;
        int down = way.length;
        int source = from;
        int target = to;
        while (source != target) {
            if (source > target) {
                way[up++] = away(source);
                source = (source - 1) / 2;
            } else {
                way[--down] = back(target);
                target = (target - 1) / 2;
            }
        }
        int[] joined = new int[up + way.length - down];
        System.arraycopy(way, 0, joined, 0, up);
        System.arraycopy(way, down, joined, up, way.length - down);
        return joined;
    }

    private static Wiring fatTree(NetworkDescription description, int workers, NetworkTopology.FatTree tree) {
        List<Link> channels = accessChannels(description, workers);
        int spine = channels.size();
        int size = tree.rackSize();
        for (int first = 0; first < description.nodes(workers); first += size) {
            double bandwidth = rackBandwidth(description, workers, first, size) / tree.oversubscription();
            channels.add(Link.of(tree.spineLatencyNs(), bandwidth));
            channels.add(Link.of(0, bandwidth));
        }
        return new Wiring(channels, (from, to) -> {
            if (from == to) {
                return new int[0];
            }
            if (from / size == to / size) {
                return new int[] {away(from), back(to)};
            }
            return new int[] {away(from), spine + away(from / size), spine + back(to / size), back(to)};
        });
    }

    /** Of all places in a rack; an empty one counts with the link that the next worker would have. */
    private static double rackBandwidth(NetworkDescription description, int workers, int first, int size) {
        double sum = 0;
        for (int node = first; node < first + size; node++) {
            Link link = node < description.nodes(workers)
                    ? description.link(node, workers)
                    : description.links().get(node % description.links().size());
            sum += link.bytesPerSecond();
        }
        return sum;
    }
}
