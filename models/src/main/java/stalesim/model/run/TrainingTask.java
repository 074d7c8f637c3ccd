package stalesim.model.run;

import stalesim.model.algorithm.Need;
import stalesim.model.objective.ConvexObjective;
import stalesim.model.objective.DualObjective;
import stalesim.model.objective.Objective;
import stalesim.model.objective.TimingOnly;
import stalesim.model.protocol.WorkerState;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.sampling.Sampling;
import stalesim.model.sampling.UniformSampling;
import stalesim.model.step.Constant;
import stalesim.model.step.StepSize;

/** What is trained and how: objective, mini-batches, step-size rule, and how the model is judged on the way. */
public final class TrainingTask {

    private final Objective objective;
    private final Sampling sampling;
    private final StepSize step;
    private final Evaluation evaluation;

    /**
     * A task.
     *
     * @param objective what is minimised
     * @param sampling the workers' mini-batches
     * @param step step-size rule
     * @param evaluation how the model is judged on the way
     */
    public TrainingTask(Objective objective, Sampling sampling, StepSize step, Evaluation evaluation) {
        this.objective = objective;
        this.sampling = sampling;
        this.step = step;
        this.evaluation = evaluation;
    }

    /**
     * A task whose workers all draw uniformly from all samples, judged by its loss alone.
     *
     * @param objective what is minimised
     * @param batch b &gt;= 1, samples in a worker's mini-batch
     * @param step step-size rule
     * @param evaluationRows number of fixed rows on which the loss curve is evaluated, &gt;= 1; all n if not fewer
     * @param seed names the stream that chooses these rows; every run of a scenario uses the same rows
     */
    public TrainingTask(Objective objective, int batch, StepSize step, int evaluationRows, long seed) {
        this(
                objective,
                new UniformSampling(objective.samples(), batch),
                step,
                new Evaluation(objective, evaluationRows, seed));
    }

    /**
     * Nothing is trained: for runs of which only times and staleness are wanted. They have no loss curve.
     *
     * @return the task
     */
    public static TrainingTask timingOnly() {
        return timingOnly(0);
    }

    /**
     * Nothing is trained, while messages are those of a model.
     *
     * @param sentParameters how many parameters the model has, &gt;= 0
     * @return the task
     */
    public static TrainingTask timingOnly(long sentParameters) {
        Objective nothing = new TimingOnly(sentParameters);
        return new TrainingTask(nothing, Sampling.NONE, new Constant(1), new Evaluation(nothing, 1, 0));
    }

    /**
     * Whether there is a loss to follow.
     *
     * @return false for {@link #timingOnly()}
     */
    public boolean hasLoss() {
        return objective.dimension() > 0;
    }

    /**
     * Whether it has what an algorithm needs. Where nothing is trained, nothing else is needed.
     *
     * @param need what
     * @param workers m &gt;= 1
     * @return false if the algorithm cannot train it
     */
    public boolean meets(Need need, int workers) {
        return need == Need.TRAINING ? hasLoss() : !hasLoss() || has(need, workers);
    }

    private boolean has(Need need, int workers) {
        return switch (need) {
            case OWN_SAMPLES -> workers == 1 || sampling.disjoint();
            case DUAL -> objective instanceof DualObjective dual && dual.l2() > 0;
            case CURVATURE -> objective instanceof ConvexObjective;
            case TRAINING -> true;
        };
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
        return sampling.batch();
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
     * How the model is judged on the way.
     *
     * @return the evaluation
     */
    public Evaluation evaluation() {
        return evaluation;
    }

    /**
     * Initial parameters of a run: the same for all its workers, under both clocks and for any number of workers.
     *
     * @param streams the run's random streams
     * @return d values, a new array
     */
    public float[] start(RandomStreams streams) {
        return objective.start(streams.stream(RandomStreams.WHOLE_RUN, Purpose.INITIAL_PARAMETERS));
    }

    /**
     * The workers at the start of a run.
     *
     * @param workers m &gt;= 1
     * @param streams the run's random streams
     * @return m new states by rank
     */
    public WorkerState[] workers(int workers, RandomStreams streams) {
        float[] start = start(streams);
        Sampling.Deal samples = sampling.deal(workers, streams);
        WorkerState[] states = new WorkerState[workers];
        for (int rank = 0; rank < workers; rank++) {
            states[rank] = new WorkerState(rank, objective, samples.worker(rank), start);
        }
        return states;
    }
}
