package stalesim.sim.benchmark;

import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import stalesim.model.duration.Nanoseconds;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.sim.kernel.EventHandler;

/** M/M/1 with utilisation 0.8: Poisson arrivals, exponential service, probes of the number and the time in the system. */
final class SingleServer implements EventHandler, Model {

    static final double MEAN_ARRIVAL_NS = 1_250;
    static final double MEAN_SERVICE_NS = 1_000;
    /** Mean time in the system, 1 / (mu - lambda). */
    static final double MEAN_SOJOURN_NS = 5_000;

    private static final int ARRIVAL = 0;
    private static final int DEPARTURE = 1;
    private static final int MOST_WAITING = 1 << 12;

    private final Engine engine;
    private final ZigguratSampler.Exponential arrivals;
    private final ZigguratSampler.Exponential services;
    private final long[] arrivedAt = new long[MOST_WAITING];
    private int toArrive;
    private int arrived;
    private int departed;
    private long lastChange;
    private long area;
    private long sojourn;

    SingleServer(Engine engine, RandomStreams streams, int customers) {
        this.engine = engine;
        toArrive = customers;
        arrivals = ZigguratSampler.Exponential.of(streams.stream(0, Purpose.COMPUTE_TIME), MEAN_ARRIVAL_NS);
        services = ZigguratSampler.Exponential.of(streams.stream(0, Purpose.ACCESS_TIME), MEAN_SERVICE_NS);
        engine.model = this;
        engine.schedule(Nanoseconds.nearest(arrivals.sample()), ARRIVAL);
    }

    @Override
    public boolean runSlice() {
        engine.run();
        return departed < toArrive;
    }

    /** The mean time in the system; the sum must equal that of Little's law. */
    @Override
    public double answer() {
        return area == sojourn ? (double) sojourn / departed : Double.NaN;
    }

    @Override
    public void onEvent(int type) {
        long now = engine.now();
        area += (arrived - departed) * (now - lastChange);
        lastChange = now;
        if (type == ARRIVAL) {
            arrive(now);
        } else {
            sojourn += now - arrivedAt[departed++ & (MOST_WAITING - 1)];
            serve();
            if (departed % SLICE == 0) {
                engine.stop();
            }
        }
    }

    private void arrive(long now) {
        arrivedAt[arrived++ & (MOST_WAITING - 1)] = now;
        if (arrived - departed == 1) {
            serve();
        }
        if (arrived < toArrive) {
            engine.schedule(Nanoseconds.nearest(arrivals.sample()), ARRIVAL);
        }
    }

    private void serve() {
        if (departed < arrived) {
            engine.schedule(Nanoseconds.nearest(services.sample()), DEPARTURE);
        }
    }
}
