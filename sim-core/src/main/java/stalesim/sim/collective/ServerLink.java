package stalesim.sim.collective;

import stalesim.sim.network.MessageListener;
import stalesim.sim.network.Network;
import stalesim.sim.network.Route;

/**
 * The way of one worker to the parameter servers and back.
 *
 * <p>The model is split evenly among the servers; a transfer is over when all parts have arrived.
 */
public final class ServerLink implements MessageListener {

    private final Network network;
    private final Route[] up;
    private final Route[] down;
    private final long bytesOfPart;
    private final Runnable arrived;
    private int missing;

    /**
     * Of a worker.
     *
     * @param network with at least one server
     * @param rank of the worker
     * @param bytesOfPart of the model, that each server has
     * @param arrived called when a transfer is over
     */
    ServerLink(Network network, int rank, long bytesOfPart, Runnable arrived) {
        this.network = network;
        this.arrived = arrived;
        this.bytesOfPart = bytesOfPart;
        up = new Route[network.servers()];
        down = new Route[network.servers()];
        for (int server = 0; server < up.length; server++) {
            up[server] = network.route(rank, network.workers() + server);
            down[server] = network.route(network.workers() + server, rank);
        }
    }

    /** A gradient travels to all servers. */
    public void sendToServers() {
        transfer(up);
    }

    /** A view travels from all servers. */
    public void receiveFromServers() {
        transfer(down);
    }

    private void transfer(Route[] routes) {
        missing = routes.length;
        for (Route route : routes) {
            network.send(route, bytesOfPart, this, 0);
        }
    }

    @Override
    public void sent(int tag) {
        // the worker waits for the answer, not for its link
    }

    @Override
    public void delivered(int tag) {
        if (--missing == 0) {
            arrived.run();
        }
    }
}
