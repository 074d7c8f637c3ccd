package stalesim.model.algorithm;

import java.util.List;
import java.util.Map;
import stalesim.model.gossip.GossipStep;
import stalesim.model.gossip.Graph;
import stalesim.model.gossip.Metropolis;
import stalesim.model.gossip.Quantiser;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Operation.Compute;
import stalesim.model.protocol.Operation.Gossip;
import stalesim.model.protocol.Operation.Local;

/** What decentralised algorithms have in common: graph, bits, and a cycle that differs in what is told. */
final class Decentralised {

    static final List<Parameter> PARAMETERS = List.of(
            Parameter.choice("graph", "who hears whom: " + String.join(", ", Graph.labels()), Graph.labels()),
            new Parameter(
                    "bits",
                    "of a parameter in a message, 2 to 32; 32 is not compressed",
                    2,
                    Quantiser.UNCOMPRESSED_BITS,
                    true,
                    List.of()));

    private Decentralised() {}

    static Graph graph(Map<String, Double> values, Graph otherwise) {
        Double chosen = values.get("graph");
        return chosen == null ? otherwise : List.of(Graph.values()).get(chosen.intValue());
    }

    static int bits(Map<String, Double> values, int otherwise) {
        return values.getOrDefault("bits", (double) otherwise).intValue();
    }

    /** Of a name: nothing for a ring without compression. */
    static String suffix(Graph graph, int bits) {
        return (graph == Graph.RING ? "" : "-" + graph.label())
                + (bits == Quantiser.UNCOMPRESSED_BITS ? "" : "-" + bits + "-bits");
    }

    static List<Operation> cycle(Graph graph, GossipStep step) {
        return List.of(new Compute(), new Gossip(new Metropolis(graph.neighbours()), step), new Local(step));
    }
}
