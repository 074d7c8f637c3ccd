package stalesim.sim.store;

import stalesim.sim.collective.ServerLink;
import stalesim.sim.collective.SimulatedNetwork;
import stalesim.sim.worker.Course;
import stalesim.sim.worker.Phase;
import stalesim.sim.worker.SimulatedWorker;

/**
 * The servers on which a shared model lies where the machine has a network: before an update the worker's gradient
 * travels to them, after a read the view travels to the worker.
 */
public final class ParameterServers {

    private final SimulatedNetwork network;
    private final ServerLink[] links;

    /**
     * Of a run.
     *
     * @param network with at least one server
     * @param workers m
     */
    public ParameterServers(SimulatedNetwork network, int workers) {
        this.network = network;
        links = new ServerLink[workers];
    }

    /**
     * A gradient travels to the servers.
     *
     * @return what comes before every update
     */
    public Course sending() {
        return new Sending();
    }

    /**
     * A view travels from the servers.
     *
     * @return what follows every read
     */
    public Course receiving() {
        return new Receiving();
    }

    private ServerLink link(SimulatedWorker worker) {
        ServerLink link = links[worker.rank()];
        if (link == null) {
            link = network.link(worker.rank(), worker::resume);
            links[worker.rank()] = link;
        }
        return link;
    }

    private final class Sending implements Course {

        @Override
        public void begin(SimulatedWorker worker) {
            worker.enter(Phase.SENDING);
            link(worker).sendToServers();
        }

        @Override
        public void goOn(SimulatedWorker worker) {
            worker.next();
        }
    }

    private final class Receiving implements Course {

        @Override
        public void begin(SimulatedWorker worker) {
            worker.enter(Phase.RECEIVING);
            link(worker).receiveFromServers();
        }

        @Override
        public void goOn(SimulatedWorker worker) {
            worker.next();
        }
    }
}
