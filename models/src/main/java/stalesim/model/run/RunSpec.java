package stalesim.model.run;

import java.util.List;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.Need;
import stalesim.model.algorithm.Setting;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.WorkerState;
import stalesim.model.random.RandomStreams;

/**
 * One run, independent of the clock that it is run under.
 *
 * @param algorithm what the workers do
 * @param workers m, between 1 and the algorithm's limit
 * @param task what is trained
 * @param stop when it ends
 * @param curvePoints how many points the loss curve shall have over the whole budget, &gt;= 1
 * @param streams the run's random streams
 * @param recorded whether to write down the order of operations on shared state
 * @param measures what is measured besides
 */
public record RunSpec(
        Algorithm algorithm,
        int workers,
        TrainingTask task,
        StopRule stop,
        int curvePoints,
        RandomStreams streams,
        boolean recorded,
        Measures measures) {

    /** Checks the ranges. */
    public RunSpec {
        if (workers < 1 || workers > algorithm.maxWorkers()) {
            throw new IllegalArgumentException(algorithm.name() + " takes 1 to " + algorithm.maxWorkers()
                    + " workers: workers=" + workers);
        }
        if (curvePoints < 1) {
            throw new IllegalArgumentException("curve points must be >= 1: curvePoints=" + curvePoints);
        }
        for (Need need : algorithm.needs()) {
            if (!task.meets(need, workers)) {
                throw new IllegalArgumentException(need.missing(algorithm));
            }
        }
    }

    /**
     * A run of which nothing is measured besides.
     *
     * @param algorithm what the workers do
     * @param workers m, between 1 and the algorithm's limit
     * @param task what is trained
     * @param stop when it ends
     * @param curvePoints how many points the loss curve shall have
     * @param streams the run's random streams
     * @param recorded whether to write down the order of operations on shared state
     */
    public RunSpec(
            Algorithm algorithm,
            int workers,
            TrainingTask task,
            StopRule stop,
            int curvePoints,
            RandomStreams streams,
            boolean recorded) {
        this(algorithm, workers, task, stop, curvePoints, streams, recorded, Measures.NONE);
    }

    /**
     * The same run, recorded.
     *
     * @return a copy
     */
    public RunSpec recording() {
        return new RunSpec(algorithm, workers, task, stop, curvePoints, streams, true, measures);
    }

    /**
     * A run of which only times and staleness are wanted.
     *
     * @param algorithm what is run
     * @param workers m, 1 to what the algorithm takes
     * @param updates after which the run ends, &gt;= 1
     * @param streams random numbers of the run
     * @return its specification, without recording
     * @throws IllegalArgumentException if a number is out of range
     */
    public static RunSpec timingOnly(Algorithm algorithm, int workers, long updates, RandomStreams streams) {
        return new RunSpec(
                algorithm, workers, TrainingTask.timingOnly(), StopRule.after(updates), 1, streams, false);
    }

    /**
     * Distance of the points of the loss curve.
     *
     * @return number of updates between two points, &gt;= 1
     */
    public long curveEvery() {
        return Math.max(1, stop.updates() / curvePoints);
    }

    /**
     * Lays out the cycle of this run.
     *
     * @return fresh operations, whose rules belong to this run alone
     */
    public List<Operation> cycle() {
        return algorithm.cycle(new Setting(
                workers, task.batch(), task.step().forRun(workers), stop.updates(), task.objective(), streams));
    }

    /**
     * Initial parameters.
     *
     * @return d values, a new array
     */
    public float[] start() {
        return task.start(streams);
    }

    /**
     * Makes the workers.
     *
     * @return m workers by rank, at the start of their streams
     */
    public WorkerState[] workerStates() {
        return task.workers(workers, streams);
    }
}
