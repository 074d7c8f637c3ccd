package stalesim.model.protocol;

import stalesim.model.objective.Gradient;
import stalesim.model.objective.Objective;
import stalesim.model.sampling.MiniBatches;

/**
 * What one worker owns under either clock: its view of the model, its gradient, its mini-batches and its workspace.
 *
 * <p>Confined to one worker at a time. Other workers may look at it only inside an exchange, where all members
 * have arrived and none has left.
 */
public final class WorkerState {

    private final int rank;
    private float[] view;
    private final Gradient gradient;
    private final MiniBatches batches;
    private final Objective.Evaluator evaluator;
    private int[] batch = {};
    private float[] exchanged;
    private long version;
    private long exchanges;
    private long gradients;
    private long rounds;
    private long broadcast;
    private long repetitions;
    private long steps;

    /**
     * A worker before its first cycle.
     *
     * @param rank 0 &lt;= rank &lt; m
     * @param objective what it computes gradients of
     * @param batches its own sequence of mini-batches
     * @param start initial parameters, copied into its view
     */
    public WorkerState(int rank, Objective objective, MiniBatches batches, float[] start) {
        this.rank = rank;
        this.view = start.clone();
        this.gradient = new Gradient(objective.dimension());
        this.batches = batches;
        this.evaluator = objective.evaluator();
    }

    /**
     * This worker's number.
     *
     * @return rank, from 0
     */
    public int rank() {
        return rank;
    }

    /**
     * The parameters that this worker computes at: its last view of the shared model or, with a replicated store,
     * its replica.
     *
     * @return d values, the worker's own array
     */
    public float[] view() {
        return view;
    }

    /**
     * Lets the worker look at parameters that are not its own, instead of a copy.
     *
     * @param parameters d values that nobody changes until the worker looks elsewhere
     */
    public void lookAt(float[] parameters) {
        view = parameters;
    }

    /**
     * The last stochastic gradient.
     *
     * @return the worker's own object, overwritten by {@link #computeGradient()}
     */
    public Gradient gradient() {
        return gradient;
    }

    /**
     * The result of the last exchange or round of gossip.
     *
     * @return d values; of an exchange shared by the group and read-only until the next one, of gossip the worker's own
     */
    public float[] exchanged() {
        return exchanged;
    }

    /**
     * Version of the view: how many updates the model had seen when it was read or, with a replica, how many
     * updates the replica has taken.
     *
     * @return number of updates, &gt;= 0
     */
    public long version() {
        return version;
    }

    /**
     * How many exchanges this worker has completed.
     *
     * @return count, &gt;= 0
     */
    public long exchanges() {
        return exchanges;
    }

    /**
     * How many gradients this worker has computed.
     *
     * @return count, &gt;= 0
     */
    public long gradients() {
        return gradients;
    }

    /**
     * The last broadcast that this worker has taken.
     *
     * @return its number, 0 before the first
     */
    public long broadcast() {
        return broadcast;
    }

    /**
     * The mini-batch of the last gradient.
     *
     * @return b samples, not a copy, overwritten by {@link #computeGradient()}; none before the first gradient
     */
    public int[] batch() {
        return batch;
    }

    /** Draws the next mini-batch and computes its gradient at the view. */
    public void computeGradient() {
        batch = nextBatch();
        evaluator.gradient(view, batch, batch.length, gradient);
    }

    /**
     * Draws the next mini-batch, for a rule that makes of it something else than a gradient.
     *
     * @return b samples; the array is reused by the next call
     */
    public int[] nextBatch() {
        gradients++;
        return batches.next();
    }

    /**
     * Notes the version of a view that was just read.
     *
     * @param version number of updates that the model has seen
     */
    public void readAt(long version) {
        this.version = version;
    }

    /** Notes that the view has been made of a broadcast of a version of the model. */
    void tookBroadcast(long number, long ofVersion) {
        broadcast = number;
        version = ofVersion;
    }

    /** Notes that the replica has taken one more update. */
    public void advanceReplica() {
        version++;
        steps++;
    }

    /**
     * How many updates this worker's replica has taken one by one: its version less what it gained by
     * {@link #readAt(long)}, where others had come further.
     *
     * @return count, &gt;= 0
     */
    public long steps() {
        return steps;
    }

    /**
     * Counts that the operations of a loop were done once more.
     *
     * @param loop which has been reached; a cycle has at most one
     * @param awaited whether somebody waits where a raced loop leads to
     * @return whether to do them again
     */
    public boolean again(Operation.Loop loop, boolean awaited) {
        rounds++;
        if (!awaited && rounds < loop.times().times(this)) {
            return true;
        }
        repetitions = rounds;
        rounds = 0;
        return false;
    }

    /**
     * How often the operations of the loop were done in a row before this worker left it last.
     *
     * @return count, &gt;= 1; 0 before it has left a loop
     */
    public long repetitions() {
        return repetitions;
    }

    /**
     * Takes the result of an exchange.
     *
     * @param result d values shared by the group
     */
    public void completeExchange(float[] result) {
        exchanged = result;
        exchanges++;
    }
}
