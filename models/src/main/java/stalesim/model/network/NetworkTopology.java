package stalesim.model.network;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import stalesim.model.range.Ranges;

/**
 * How nodes are wired. Nodes 0 to W-1 are the workers, by rank; dedicated parameter servers follow.
 *
 * <p>Every link is full duplex. Switches themselves cost nothing and never block.
 */
public sealed interface NetworkTopology {

    /**
     * Links of dedicated parameter servers: server s is node W + s.
     *
     * @return one link a server; empty if servers live on the workers
     */
    default List<Link> servers() {
        return List.of();
    }

    /**
     * Every node has one link to one switch. A message crosses the sender's and the receiver's link: its latency is
     * the sum of both, and many senders to one receiver share the receiver's link (incast).
     *
     * @param servers links of dedicated parameter servers, may be empty
     */
    record Star(List<Link> servers) implements NetworkTopology {

        /** Makes the list immutable. */
        public Star {
            servers = List.copyOf(servers);
        }

        /**
         * Without dedicated servers.
         *
         * @return the star
         */
        public static Star ofWorkers() {
            return new Star(List.of());
        }
    }

    /**
     * The link of worker r goes to worker r + 1 modulo W. Messages take the shorter way, clockwise if both are equal.
     */
    record Ring() implements NetworkTopology {}

    /** The link of worker r &gt; 0 goes to worker (r - 1) / 2: a complete binary tree without any switch. */
    record BinaryTree() implements NetworkTopology {}

    /**
     * Racks of k nodes, each with a switch, under one spine. Within a rack as in a star; between racks a message also
     * crosses the uplinks of both racks. The uplink's bandwidth is that of the k links below it over the factor.
     *
     * @param rackSize k &gt;= 1; node n is in rack n / k
     * @param oversubscription factor f &gt;= 1; 1 is full bisection bandwidth
     * @param spineLatencyNs added to every message between racks, nanoseconds, &gt;= 0
     * @param servers links of dedicated parameter servers, may be empty
     */
    record FatTree(int rackSize, double oversubscription, long spineLatencyNs, List<Link> servers)
            implements NetworkTopology {

        /** Checks the ranges and makes the list immutable. */
        public FatTree {
            Ranges.atLeastOne("rackSize", rackSize);
            if (!(oversubscription >= 1) || Double.isInfinite(oversubscription)) {
                throw new IllegalArgumentException(
                        "oversubscription must be >= 1 and finite: oversubscription=" + oversubscription);
            }
            Ranges.notNegative("spineLatencyNs", spineLatencyNs);
            servers = List.copyOf(servers);
        }

        /**
         * Without dedicated servers, from numbers that may be unknown.
         *
         * @param rackSize k &gt;= 1
         * @param oversubscription factor f, if known
         * @param spineLatencyNs nanoseconds, if known
         * @return the tree
         * @throws stalesim.model.duration.MissingCalibrationException if one of the numbers is unknown
         */
        public static FatTree of(int rackSize, OptionalDouble oversubscription, OptionalLong spineLatencyNs) {
            double factor = Stated.needed(oversubscription, "over-subscription of the fat tree");
            return new FatTree(rackSize, factor, Stated.needed(spineLatencyNs, "latency of the spine"), List.of());
        }
    }
}
