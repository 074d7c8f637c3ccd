package stalesim.scenario.claim.dataset.growth;

import java.util.List;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.algorithm.Sync;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.duration.Deterministic;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Trial;

/** Time on computers for which nothing but gradients takes time. */
final class PerfectComputers {

    private static final long SINGLE_NS = 2_000_000;
    private static final long UPDATES = 200;

    private PerfectComputers() {}

    static List<Claim<?>> claims() {
        return List.of(time());
    }

    /** Time of a number of updates. */
    private interface Time {
        double ns(boolean asynchronous, int workers, long updates);
    }

    private static Claim<?> time() {
        return Claim.of(
                        "S000-09",
                        "section V.A",
                        ClaimKind.EXACT,
                        "On perfect computers t updates take t T_c with a synchronous algorithm and t T_c/m with an"
                                + " asynchronous one.")
                .assuming("equal and constant compute times", "a multiple of m updates")
                .checkedBy("Simulated time of 200 updates with 1, 2, 4 and 8 workers", PerfectComputers::simulated)
                .literally("t T_c and t T_c/m", (async, m, t) -> (double) t * SINGLE_NS / (async ? m : 1))
                .broken("t T_c/m for both", (async, m, t) -> (double) t * SINGLE_NS / m)
                .broken("t T_c for both", (async, m, t) -> (double) t * SINGLE_NS)
                .measuredBy(PerfectComputers::onThreads);
    }

    private static Finding simulated(Time time, Bench bench) throws InterruptedException {
        long wrong = 0;
        for (int m : new int[] {1, 2, 4, 8}) {
            wrong += taken(new Sync(), m, bench, 0) == time.ns(false, m, UPDATES) ? 0 : 1;
            wrong += taken(new AsyncLock(), m, bench, 0) == time.ns(true, m, UPDATES) ? 0 : 1;
        }
        return Finding.of(Exactly.never("another time", wrong, 8));
    }

    private static long taken(Algorithm algorithm, int workers, Bench bench, int run) throws InterruptedException {
        Trial trial = Trial.of(algorithm, workers, UPDATES).paced(new Deterministic(SINGLE_NS));
        return bench.run(trial, run).durationNs();
    }

    /** Threads wake late and hand over: up to half as long again, where the wrong laws are off by a factor of four. */
    private static Finding onThreads(Time time, Bench bench) throws InterruptedException {
        double[] sync = bench.replicate(
                5, run -> taken(new Sync(), 4, bench, run) / time.ns(false, 4, UPDATES));
        double[] async = bench.replicate(
                8, run -> taken(new AsyncLock(), 4, bench, run) / time.ns(true, 4, UPDATES));
        return Finding.of(
                Estimated.within("4 synchronous workers, measured over predicted", sync, 0.9, 1.5),
                Estimated.within("4 asynchronous workers, measured over predicted", async, 0.9, 1.5));
    }
}
