package stalesim.scenario.measured;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.algorithm.AlgorithmCatalogue;
import stalesim.model.data.DenseData;
import stalesim.model.measured.ImportedRun;
import stalesim.model.objective.LeastSquares;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.RunResult;
import stalesim.model.run.Execution;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;

/**
 * What the simulator says of an imported run: the same algorithm with as many workers under the virtual clock.
 *
 * <p>Of the measurement only algorithm and number of workers are used. Nothing is dropped as warm-up: the first
 * m updates of a run have a small staleness, about half of m on average, and imported counts contain theirs too. In
 * a simulated run they are at most one update in {@value #CYCLES}, which moves the mean staleness by at most
 * 1/{@value #CYCLES} / 2 in proportion; in an imported run they are fewer.
 */
public final class ImportedPrediction {

    private static final long LEAST_UPDATES = 20_000;

    /** Updates of every worker. */
    private static final long CYCLES = 400;

    private ImportedPrediction() {}

    /**
     * Updates that are simulated.
     *
     * @param workers m &gt;= 1
     * @return max(20,000, 400 m)
     */
    static long updates(int workers) {
        return Math.max(LEAST_UPDATES, CYCLES * workers);
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
     * @throws stalesim.model.machine.MissingCalibrationException if the machine lacks a number that the run needs
     */
    public static List<RunResult> simulate(ImportedRun run, Execution virtualClock, long seed, int replications)
            throws InterruptedException {
        List<RunResult> results = new ArrayList<>();
        for (int replication = 0; replication < replications; replication++) {
            RunSpec spec = new RunSpec(
                    AlgorithmCatalogue.named(run.algorithm()).orElseThrow(),
                    run.threads(),
                    task(),
                    StopRule.after(updates(run.threads())),
                    1,
                    new RandomStreams(seed, replication),
                    false);
            results.add(virtualClock.run(spec).result());
        }
        return results;
    }

    /** The smallest task: durations do not depend on gradients, and neither do staleness and throughput. */
    private static TrainingTask task() {
        DenseData data = new DenseData("timing", 1, new float[] {1}, new float[] {1});
        return new TrainingTask(new LeastSquares(data, 0), 1, new Constant(1e-9), 1, 0);
    }
}
