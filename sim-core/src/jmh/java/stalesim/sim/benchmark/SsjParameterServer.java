package stalesim.sim.benchmark;

import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.rng.RandomStream;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.EventList;
import umontreal.ssj.stat.Tally;

/** {@link ParameterServer} as a user of SSJ would write it, with SSJ's own random streams and probe. */
final class SsjParameterServer implements Model {

    private final Simulator simulator;
    private final int workers;
    private final RandomStream updates = new MRG32k3a();
    private final Gradient[] queue;
    private final Tally staleness = new Tally();
    private int first;
    private int waiting;
    private int version;
    private final int toApply;
    private final Event update;

    SsjParameterServer(EventList list, int workers, int toApply) {
        this.toApply = toApply;
        simulator = new Simulator(list);
        simulator.init();
        this.workers = workers;
        queue = new Gradient[workers];
        update = new Update();
        for (int w = 0; w < workers; w++) {
            new Gradient().compute();
        }
    }

    @Override
    public boolean runSlice() {
        simulator.start();
        return version < toApply;
    }

    /** The mean staleness. */
    @Override
    public double answer() {
        return staleness.average();
    }

    private final class Gradient extends Event {
        private final RandomStream times = new MRG32k3a();
        private int readVersion;

        Gradient() {
            super(simulator);
        }

        void compute() {
            readVersion = version;
            schedule(ExponentialGen.nextDouble(times, 1 / (ParameterServer.COMPUTE_NS_A_WORKER * workers)));
        }

        @Override
        public void actions() {
            queue[(first + waiting) % workers] = this;
            waiting++;
            if (waiting == 1) {
                update.schedule(ExponentialGen.nextDouble(updates, 1 / ParameterServer.UPDATE_NS));
            }
        }
    }

    private final class Update extends Event {
        Update() {
            super(simulator);
        }

        @Override
        public void actions() {
            Gradient gradient = queue[first];
            staleness.add(version - gradient.readVersion);
            version++;
            first = first + 1 == workers ? 0 : first + 1;
            waiting--;
            gradient.compute();
            if (waiting > 0) {
                schedule(ExponentialGen.nextDouble(updates, 1 / ParameterServer.UPDATE_NS));
            }
            if (version % SLICE == 0) {
                simulator.stop();
            }
        }
    }
}
