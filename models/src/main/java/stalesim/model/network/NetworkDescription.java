package stalesim.model.network;

import java.util.List;

/**
 * Everything that the simulator knows of a network.
 *
 * @param topology how nodes are wired
 * @param links the link of worker r is entry r modulo the list's length; at least one
 */
public record NetworkDescription(NetworkTopology topology, List<Link> links) {

    /** Checks the ranges and makes the list immutable. */
    public NetworkDescription {
        if (links.isEmpty()) {
            throw new IllegalArgumentException("a network needs at least one link");
        }
        links = List.copyOf(links);
    }

    /**
     * A network of equal links.
     *
     * @param topology how nodes are wired
     * @param link of every worker
     * @return the description
     */
    public static NetworkDescription uniform(NetworkTopology topology, Link link) {
        return new NetworkDescription(topology, List.of(link));
    }

    /**
     * The link of one node.
     *
     * @param node 0 &lt;= node &lt; workers for a worker, then the servers
     * @param workers W
     * @return its link
     */
    public Link link(int node, int workers) {
        return node < workers
                ? links.get(node % links.size())
                : topology.servers().get(node - workers);
    }

    /**
     * Number of nodes.
     *
     * @param workers W &gt;= 1
     * @return workers and dedicated servers
     */
    public int nodes(int workers) {
        return workers + topology.servers().size();
    }
}
