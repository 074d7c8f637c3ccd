package stalesim.sim.collective;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import stalesim.model.network.CollectiveScheme;
import stalesim.model.protocol.Grouping;
import stalesim.sim.network.Network;

/** Opens collectives of one scheme on one network. */
public final class Collectives {

    private final Network network;
    private final CollectiveScheme scheme;

    /**
     * For a scheme.
     *
     * @param network that carries the messages
     * @param scheme how groups combine their vectors
     */
    public Collectives(Network network, CollectiveScheme scheme) {
        this.network = network;
        this.scheme = scheme;
    }

    /**
     * One exchange of one group.
     *
     * @param ranks of the members, in the order of ring, tree or neighbourhood; at least one, none twice
     * @param bytes of every member's vector, &gt;= 0
     * @return a collective in which nobody has arrived
     */
    public Collective open(int[] ranks, long bytes) {
        Members members = new Members(network.kernel(), ranks.clone());
        if (scheme instanceof CollectiveScheme.ParameterServer server) {
            return new ParameterServerExchange(network, members, bytes, server);
        }
        if (scheme instanceof CollectiveScheme.Tree tree) {
            return new TreeAllReduce(network, members, bytes, tree.chunks());
        }
        if (scheme instanceof CollectiveScheme.DoubleTree trees) {
            return new DoubleTreeAllReduce(network, members, bytes, trees.chunks());
        }
        if (scheme instanceof CollectiveScheme.Gossip gossip) {
            return new GossipExchange(network, members, bytes, gossip.neighbours());
        }
        return new RingAllReduce(network, members, bytes, ((CollectiveScheme.Ring) scheme).chunks());
    }

    /**
     * One exchange of all workers, in groups that know nothing of each other but share the network (DS-Sync).
     *
     * @param grouping who is with whom
     * @param round which exchange this is, &gt;= 0
     * @param bytes of every worker's vector, &gt;= 0
     * @return a collective of all workers
     */
    public Collective openGroups(Grouping grouping, long round, long bytes) {
        int workers = network.workers();
        Map<Integer, List<Integer>> groups = IntStream.range(0, workers)
                .boxed()
                .collect(Collectors.groupingBy(
                        rank -> grouping.groupOf(rank, round, workers), LinkedHashMap::new, Collectors.toList()));
        Collective[] ofRank = new Collective[workers];
        for (List<Integer> group : groups.values()) {
            int[] ranks = group.stream().mapToInt(Integer::intValue).toArray();
            Collective collective = open(ranks, bytes);
            for (int rank : ranks) {
                ofRank[rank] = collective;
            }
        }
        return (rank, listener, type) -> ofRank[rank].join(rank, listener, type);
    }
}
