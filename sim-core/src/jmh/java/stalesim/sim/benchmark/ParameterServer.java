package stalesim.sim.benchmark;

import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import stalesim.model.duration.Nanoseconds;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.sim.kernel.EventHandler;

/**
 * Workers that compute for an exponential time and a server that applies their gradients one by one, half utilised; a
 * probe of the staleness. Every worker has a random stream of its own.
 */
final class ParameterServer implements EventHandler, Model {

    static final double COMPUTE_NS_A_WORKER = 1_000;
    static final double UPDATE_NS = 500;

    private final Engine engine;
    private final int workers;
    private final int updates;
    private final ZigguratSampler.Exponential[] compute;
    private final ZigguratSampler.Exponential update;
    private final int[] queue;
    private final int[] readVersion;
    private final int[] staleness;
    private int first;
    private int waiting;
    private int version;

    ParameterServer(Engine engine, RandomStreams streams, int workers, int updates) {
        this.engine = engine;
        this.workers = workers;
        this.updates = updates;
        compute = new ZigguratSampler.Exponential[workers];
        for (int w = 0; w < workers; w++) {
            compute[w] = ZigguratSampler.Exponential.of(
                    streams.stream(w, Purpose.COMPUTE_TIME), COMPUTE_NS_A_WORKER * workers);
        }
        update = ZigguratSampler.Exponential.of(
                streams.stream(RandomStreams.WHOLE_RUN, Purpose.ACCESS_TIME), UPDATE_NS);
        queue = new int[workers];
        readVersion = new int[workers];
        staleness = new int[64 * workers];
        engine.model = this;
        for (int w = 0; w < workers; w++) {
            engine.schedule(Nanoseconds.nearest(compute[w].sample()), w);
        }
    }

    @Override
    public boolean runSlice() {
        engine.run();
        return version < updates;
    }

    /** The mean staleness, if applied and pending staleness sum to updates * (workers - 1). */
    @Override
    public double answer() {
        long sum = 0;
        for (int tau = 0; tau < staleness.length; tau++) {
            sum += (long) tau * staleness[tau];
        }
        double mean = (double) sum / version;
        for (int read : readVersion) {
            sum += version - read;
        }
        return sum == (long) version * (workers - 1) ? mean : Double.NaN;
    }

    @Override
    public void onEvent(int type) {
        if (type < workers) {
            int last = first + waiting;
            queue[last < workers ? last : last - workers] = type;
            waiting++;
            if (waiting == 1) {
                engine.schedule(Nanoseconds.nearest(update.sample()), workers);
            }
        } else {
            apply();
        }
    }

    private void apply() {
        int worker = queue[first];
        staleness[Math.min(version - readVersion[worker], staleness.length - 1)]++;
        version++;
        readVersion[worker] = version;
        first = first + 1 == workers ? 0 : first + 1;
        waiting--;
        engine.schedule(Nanoseconds.nearest(compute[worker].sample()), worker);
        if (waiting > 0) {
            engine.schedule(Nanoseconds.nearest(update.sample()), workers);
        }
        if (version % SLICE == 0) {
            engine.stop();
        }
    }
}
