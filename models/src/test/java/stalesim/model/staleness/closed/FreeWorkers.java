package stalesim.model.staleness.closed;

import java.util.PriorityQueue;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import stalesim.model.staleness.StalenessHistogram;

/** m workers that compute, update and read again at once: the system that the formulas speak of, event by event. */
public final class FreeWorkers {

    private record Completion(double time, int worker) {}

    private FreeWorkers() {}

    /** Staleness of so many updates, after as many updates as 20 a worker. */
    public static StalenessHistogram run(int workers, ContinuousSampler compute, int updates) {
        return run(workers, compute, 20 * workers, updates);
    }

    /** Staleness of so many updates from the start of a run on, when all workers begin at once. */
    public static StalenessHistogram fromTheStart(int workers, ContinuousSampler compute, int updates) {
        return run(workers, compute, 0, updates);
    }

    private static StalenessHistogram run(int workers, ContinuousSampler compute, int warmUp, int updates) {
        PriorityQueue<Completion> queue =
                new PriorityQueue<>((one, other) -> Double.compare(one.time(), other.time()));
        for (int worker = 0; worker < workers; worker++) {
            queue.add(new Completion(compute.sample(), worker));
        }
        long[] readAt = new long[workers];
        StalenessHistogram histogram = new StalenessHistogram();
        for (int update = 0; update < warmUp + updates; update++) {
            Completion next = queue.remove();
            if (update >= warmUp) {
                histogram.add(update - readAt[next.worker()]);
            }
            readAt[next.worker()] = update + 1L;
            queue.add(new Completion(next.time() + compute.sample(), next.worker()));
        }
        return histogram;
    }
}
