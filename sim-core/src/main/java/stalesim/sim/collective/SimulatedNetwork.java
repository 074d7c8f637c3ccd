package stalesim.sim.collective;

import java.util.stream.IntStream;
import stalesim.model.network.CollectiveScheme;
import stalesim.model.network.MessageSize;
import stalesim.model.network.Neighbours;
import stalesim.model.network.Networking;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Store;
import stalesim.model.run.RunSpec;
import stalesim.sim.kernel.Kernel;
import stalesim.sim.network.MessageListener;
import stalesim.sim.network.Network;

/** The network of one run: collectives of workers with replicas, links to parameter servers for a shared model. */
public final class SimulatedNetwork {

    private final Network network;
    private final Collectives collectives;
    private final MessageSize size;
    private final long parameters;
    private final long bytes;

    /**
     * Of a run.
     *
     * @param kernel the clock
     * @param networking what is stated
     * @param spec of the run
     * @throws IllegalArgumentException if the algorithm shares a model and there is no server for it
     */
    public SimulatedNetwork(Kernel kernel, Networking networking, RunSpec spec) {
        network = new Network(kernel, networking.description(), spec.workers(), spec.streams());
        collectives = new Collectives(network, networking.scheme());
        size = networking.size();
        parameters = spec.task().objective().sentParameters();
        bytes = size.bytes(parameters);
        if (spec.algorithm().store() != Store.REPLICATED && network.servers() == 0) {
            throw new IllegalArgumentException(spec.algorithm().name()
                    + " shares one model: its network needs a parameter server. State servers for a star or fat tree.");
        }
    }

    /**
     * An exchange of models, or of gradients, within a group.
     *
     * @param ranks of its members
     * @return one that nobody has joined
     */
    public Collective collective(int[] ranks) {
        return collectives.open(ranks, bytes);
    }

    /**
     * Sends a vector to all servers.
     *
     * @param rank of the sender
     * @param listener hears of each part, with the number of parts as its tag
     */
    public void toServers(int rank, MessageListener listener) {
        for (int server = 0; server < network.servers(); server++) {
            network.send(
                    network.route(rank, network.workers() + server), bytesOfPart(), listener, network.servers());
        }
    }

    /**
     * Sends a vector from all servers.
     *
     * @param rank of the receiver
     * @param listener hears of each part, with the number of parts as its tag
     */
    public void fromServers(int rank, MessageListener listener) {
        for (int server = 0; server < network.servers(); server++) {
            network.send(
                    network.route(network.workers() + server, rank), bytesOfPart(), listener, network.servers());
        }
    }

    /** Of the model, which is split evenly among the servers. */
    private long bytesOfPart() {
        return (bytes + network.servers() - 1) / network.servers();
    }

    /**
     * A round of gossip; what the workers compress themselves comes on top of what the network does.
     *
     * @param gossip who hears whom, and of what
     * @return one that nobody has joined
     */
    public Collective gossip(Operation.Gossip gossip) {
        Neighbours neighbours = (member, members) -> gossip.mixing().neighbours(member, members);
        int[] ranks = IntStream.range(0, network.workers()).toArray();
        long bytesOfOne = size.compressed(gossip.post().compression()).bytes(parameters);
        return new Collectives(network, new CollectiveScheme.Gossip(neighbours)).open(ranks, bytesOfOne);
    }

    /**
     * A worker's way to the parameter servers.
     *
     * @param rank of the worker
     * @param arrived called whenever a transfer is over
     * @return the way there and back
     */
    public ServerLink link(int rank, Runnable arrived) {
        return new ServerLink(network, rank, bytesOfPart(), arrived);
    }
}
