package stalesim.scenario.measured;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.algorithm.AlgorithmCatalogue;
import stalesim.model.measured.ImportedRun;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.RunResult;
import stalesim.model.run.Execution;
import stalesim.model.run.RunSpec;

/**
 * What the simulator says of an imported run: the same algorithm with as many workers under the virtual clock.
 *
 * <p>Of the measurement only algorithm, number of workers and length are used. Nothing is dropped as warm-up: the first
 * m updates of a run have a small staleness, and workers that start together stay close together for a while; imported
 * counts contain both. So as many updates are simulated as were counted, but at least {@value #LEAST_UPDATES} and
 * at most {@value #MOST_UPDATES} or {@value #CYCLES} of every worker, whichever is more.
 */
public final class ImportedPrediction {

    private static final long LEAST_UPDATES = 20_000;
    private static final long MOST_UPDATES = 200_000;

    /** Updates of every worker. */
    private static final long CYCLES = 2_000;

    private ImportedPrediction() {}

    /**
     * Updates that are simulated.
     *
     * @param run what was measured
     * @return as many as were counted, with a bound
     */
    static long updates(ImportedRun run) {
        long most = Math.max(MOST_UPDATES, CYCLES * run.threads());
        return Math.max(LEAST_UPDATES, Math.min(run.staleness().total(), most));
    }

    /**
     * Simulates.
     *
     * @param run what was measured
     * @param virtualClock execution on the machine that the run was made on, as far as it is known
     * @param seed of the random streams
     * @param replications number of runs, &gt;= 1; run r uses replication r of the seed
     * @return the simulated runs by replication
     * @throws InterruptedException if the calling thread is interrupted
     * @throws stalesim.model.duration.MissingCalibrationException if the machine lacks a number that the run needs
     */
    public static List<RunResult> simulate(ImportedRun run, Execution virtualClock, long seed, int replications)
            throws InterruptedException {
        List<RunResult> results = new ArrayList<>();
        for (int replication = 0; replication < replications; replication++) {
            RunSpec spec = RunSpec.timingOnly(
                    AlgorithmCatalogue.named(run.algorithm()).orElseThrow(),
                    run.threads(),
                    updates(run),
                    new RandomStreams(seed, replication));
            results.add(virtualClock.run(spec).resultUnlessCrashed());
        }
        return results;
    }
}
