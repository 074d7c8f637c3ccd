package stalesim.model.run;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.objective.MiniBatches;
import stalesim.model.objective.Objective;
import stalesim.model.objective.TimingOnly;
import stalesim.model.protocol.WorkerState;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.step.Constant;
import stalesim.model.step.StepSize;

/** What is trained and how: objective, mini-batch size, step-size rule and the rows that losses are evaluated on. */
public final class TrainingTask {

    private final Objective objective;
    private final int batch;
    private final StepSize step;
    private final int[] evaluationRows;

    /**
     * A task; parameters start at zero.
     *
     * @param objective what is minimised
     * @param batch b &gt;= 1, samples in a worker's mini-batch
     * @param step step-size rule
     * @param evaluationRows number of fixed rows on which the loss curve is evaluated, &gt;= 1; all n if not fewer
     * @param seed names the stream that chooses these rows; every run of a scenario uses the same rows
     */
    public TrainingTask(Objective objective, int batch, StepSize step, int evaluationRows, long seed) {
        if (batch < 1) {
            throw new IllegalArgumentException("batch must be >= 1: batch=" + batch);
        }
        if (evaluationRows < 1) {
            throw new IllegalArgumentException("evaluation rows must be >= 1: evaluationRows=" + evaluationRows);
        }
        this.objective = objective;
        this.batch = batch;
        this.step = step;
        this.evaluationRows = chooseRows(objective.samples(), evaluationRows, seed);
    }

    /**
     * Nothing is trained: for runs of which only times and staleness are wanted. They have no loss curve.
     *
     * @return the task
     */
    public static TrainingTask timingOnly() {
        return new TrainingTask(new TimingOnly(), 1, new Constant(1), 1, 0);
    }

    /**
     * Whether there is a loss to follow.
     *
     * @return false for {@link #timingOnly()}
     */
    public boolean hasLoss() {
        return objective.dimension() > 0;
    }

    /** First k entries of a Fisher-Yates shuffle: k distinct rows, uniformly. */
    private static int[] chooseRows(int samples, int wanted, long seed) {
        int[] rows = new int[samples];
        for (int row = 0; row < samples; row++) {
            rows[row] = row;
        }
        if (wanted >= samples) {
            return rows;
        }
        UniformRandomProvider random =
                new RandomStreams(seed, 0).stream(RandomStreams.WHOLE_RUN, Purpose.EVALUATION);
        for (int i = 0; i < wanted; i++) {
            int j = i + random.nextInt(samples - i);
            int row = rows[i];
            rows[i] = rows[j];
            rows[j] = row;
        }
        return Arrays.copyOf(rows, wanted);
    }

    /**
     * What is minimised.
     *
     * @return the objective
     */
    public Objective objective() {
        return objective;
    }

    /**
     * Mini-batch size.
     *
     * @return b &gt;= 1
     */
    public int batch() {
        return batch;
    }

    /**
     * Step-size rule.
     *
     * @return the rule
     */
    public StepSize step() {
        return step;
    }

    /**
     * Initial parameters.
     *
     * @return d zeros, a new array
     */
    public float[] start() {
        return new float[objective.dimension()];
    }

    /**
     * Loss on the fixed evaluation rows.
     *
     * @param parameters d values
     * @return mean loss, regularisation included
     */
    public double evaluate(float[] parameters) {
        return objective.loss(parameters, evaluationRows);
    }

    /**
     * A worker at the start of a run.
     *
     * @param rank its number
     * @param streams the run's random streams
     * @return a new state
     */
    public WorkerState worker(int rank, RandomStreams streams) {
        MiniBatches batches = hasLoss()
                ? new MiniBatches(streams.stream(rank, Purpose.MINI_BATCH), objective.samples(), batch)
                : MiniBatches.NONE;
        return new WorkerState(rank, objective, batches, start());
    }
}
