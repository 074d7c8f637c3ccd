package stalesim.model.algorithm;

import java.util.List;
import java.util.Map;
import stalesim.model.gossip.Compressed;
import stalesim.model.gossip.GossipStep;
import stalesim.model.gossip.Graph;
import stalesim.model.gossip.Quantiser;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Store;

/**
 * D-PSGD: nobody is the centre. Every worker averages its replica with those of its neighbours in a graph and takes a
 * step with its own gradient: x_{t+1}^i = sum_j W_ij C(x_t^j) - eta(t, 0) g(x_t^i), C(x) = x with 32 bits. The model
 * that is judged is that of worker 0.
 *
 * @param graph who hears whom
 * @param bits of a parameter in a message, 2 to 32; fewer than 32 compress at random without bias
 * @see "Lian et al. (2017), Can decentralized algorithms outperform centralized algorithms?, algorithm 1; paper 000
 *     (Dataset matters), algorithm 4 without compression"
 */
public record DPsgd(Graph graph, int bits) implements Algorithm {

    /** On a ring, not compressed. */
    public DPsgd() {
        this(Graph.RING, Quantiser.UNCOMPRESSED_BITS);
    }

    @Override
    public String name() {
        return "d-psgd" + Decentralised.suffix(graph, bits);
    }

    @Override
    public String summary() {
        return "decentralised SGD: the mean with one's neighbours on a " + graph.label()
                + ", then a step each (D-PSGD)";
    }

    @Override
    public String source() {
        return "Lian et al. 2017; paper 000, algorithm 4";
    }

    @Override
    public Store store() {
        return Store.REPLICATED;
    }

    @Override
    public List<Parameter> parameters() {
        return Decentralised.PARAMETERS;
    }

    @Override
    public DPsgd with(Map<String, Double> values) {
        return new DPsgd(Decentralised.graph(values, graph), Decentralised.bits(values, bits));
    }

    @Override
    public List<Operation> cycle(Setting setting) {
        var telling = new Compressed(Quantiser.of(bits), setting.workers(), setting.streams());
        return Decentralised.cycle(graph, new GossipStep(setting.step(), telling, bits, setting.workers()));
    }
}
