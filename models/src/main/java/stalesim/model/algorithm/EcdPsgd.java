package stalesim.model.algorithm;

import java.util.List;
import java.util.Map;
import stalesim.model.gossip.Extrapolated;
import stalesim.model.gossip.GossipStep;
import stalesim.model.gossip.Graph;
import stalesim.model.gossip.Quantiser;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Store;

/**
 * ECD-PSGD: D-PSGD whose workers send a compressed extrapolation of their replica, of which their neighbours make an
 * estimate y that gets better with time: x_{t+1}^i = sum_j W_ij y_t^j - eta(t, 0) g(x_t^i). With 32 bits nothing is
 * compressed, y = x, and it is D-PSGD. The model that is judged is that of worker 0, where the paper takes the mean
 * at the end.
 *
 * @param graph who hears whom
 * @param bits of a parameter in a message, 2 to 32; fewer than 32 compress at random without bias
 * @see "Paper 000 (Dataset matters), algorithm 4, corrected as in Tang et al. (2018), algorithm 2; see Extrapolated"
 */
public record EcdPsgd(Graph graph, int bits) implements Algorithm {

    private static final int USUAL_BITS = 16;

    /** On a ring, with 16 bits. */
    public EcdPsgd() {
        this(Graph.RING, USUAL_BITS);
    }

    @Override
    public String name() {
        return "ecd-psgd" + Decentralised.suffix(graph, bits == USUAL_BITS ? Quantiser.UNCOMPRESSED_BITS : bits)
                + (bits == Quantiser.UNCOMPRESSED_BITS ? "-exact" : "");
    }

    @Override
    public String summary() {
        return "decentralised SGD whose workers send extrapolations of " + bits + " bits a parameter (ECD-PSGD)";
    }

    @Override
    public String source() {
        return "paper 000, algorithm 4; Tang et al. 2018";
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
    public EcdPsgd with(Map<String, Double> values) {
        return new EcdPsgd(Decentralised.graph(values, graph), Decentralised.bits(values, bits));
    }

    @Override
    public List<Operation> cycle(Setting setting) {
        var telling = new Extrapolated(Quantiser.of(bits), setting.workers(), setting.streams());
        return Decentralised.cycle(graph, new GossipStep(setting.step(), telling, bits, setting.workers()));
    }
}
