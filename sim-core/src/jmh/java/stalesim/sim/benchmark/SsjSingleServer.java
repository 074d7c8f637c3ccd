package stalesim.sim.benchmark;

import java.util.ArrayDeque;
import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.rng.RandomStream;
import umontreal.ssj.simevents.Accumulate;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.EventList;
import umontreal.ssj.stat.Tally;

/** {@link SingleServer} as a user of SSJ would write it, with SSJ's own random streams and probes. */
final class SsjSingleServer implements Model {

    private final Simulator simulator;
    private final RandomStream arrivals = new MRG32k3a();
    private final RandomStream services = new MRG32k3a();
    private final ArrayDeque<Double> arrivedAt = new ArrayDeque<>();
    private final Accumulate number;
    private final Tally sojourn = new Tally();
    private final int customers;
    private int arrived;

    SsjSingleServer(EventList list, int customers) {
        this.customers = customers;
        simulator = new Simulator(list);
        simulator.init();
        number = new Accumulate(simulator);
        number.init(0);
        new Arrival().schedule(ExponentialGen.nextDouble(arrivals, 1 / SingleServer.MEAN_ARRIVAL_NS));
    }

    @Override
    public boolean runSlice() {
        simulator.start();
        return sojourn.numberObs() < customers;
    }

    /** The mean time in the system. */
    @Override
    public double answer() {
        return sojourn.average();
    }

    private void serve() {
        if (!arrivedAt.isEmpty()) {
            new Departure().schedule(ExponentialGen.nextDouble(services, 1 / SingleServer.MEAN_SERVICE_NS));
        }
    }

    private final class Arrival extends Event {
        Arrival() {
            super(simulator);
        }

        @Override
        public void actions() {
            arrivedAt.add(simulator.time());
            number.update(arrivedAt.size());
            if (arrivedAt.size() == 1) {
                serve();
            }
            if (++arrived < customers) {
                new Arrival().schedule(ExponentialGen.nextDouble(arrivals, 1 / SingleServer.MEAN_ARRIVAL_NS));
            }
        }
    }

    private final class Departure extends Event {
        Departure() {
            super(simulator);
        }

        @Override
        public void actions() {
            sojourn.add(simulator.time() - arrivedAt.remove());
            number.update(arrivedAt.size());
            serve();
            if (sojourn.numberObs() % SLICE == 0) {
                simulator.stop();
            }
        }
    }
}
