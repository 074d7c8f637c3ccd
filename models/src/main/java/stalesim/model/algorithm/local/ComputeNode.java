package stalesim.model.algorithm.local;

import java.util.Arrays;
import stalesim.model.protocol.Message;
import stalesim.model.protocol.WorkerState;
import stalesim.model.step.StepSize;

/**
 * What a worker of training over local data keeps: its round i, how far it is in it (h of s_{i,c}), and
 * U = -sum eta g of the round so far, so that its view is w = v + U whenever it takes a broadcast v.
 *
 * <p>Confined to its worker.
 *
 * @see "Paper 002 (Hogwild! over local data sets), algorithm 4"
 */
public final class ComputeNode {

    /** Sizes that leave a worker out for so long, or for ever, are a mistake. */
    private static final int MOST_IDLE = 300;

    private final RoundPlan plan;
    private final DelayLimit limit;
    private final StepSize step;
    private final boolean stepByRound;
    private final int rank;
    private float[] change;
    private int round;
    private long size;
    private long done;
    private long version;
    /** Broadcast from which on the whole round is within the limit. */
    private long clearFrom;

    /**
     * A worker before its first round.
     *
     * @param rules what all workers of the run share
     * @param rank c
     * @throws IllegalArgumentException if there is nothing for it to compute in {@value #MOST_IDLE} rounds
     */
    public ComputeNode(Rules rules, int rank) {
        this.plan = rules.plan();
        this.limit = rules.limit();
        this.step = rules.step();
        this.stepByRound = rules.stepByRound();
        this.rank = rank;
        round = -1;
        nextRound();
    }

    /**
     * What the workers of a run share.
     *
     * @param plan who computes which gradient
     * @param limit how long they may go on without a broadcast
     * @param step eta(t), t the number of gradients of all workers before
     * @param stepByRound whether all steps of a round have the size of its first gradient, t = S_i
     */
    public record Rules(RoundPlan plan, DelayLimit limit, StepSize step, boolean stepByRound) {}

    /** The next round in which this worker has a gradient to compute. */
    private void nextRound() {
        int before = round;
        do {
            if (round - before >= MOST_IDLE) {
                throw new IllegalArgumentException("worker " + rank + " has no gradient to compute in " + MOST_IDLE
                        + " rounds: sizes are too small for so many workers");
            }
            round++;
            size = plan.size(round, rank);
        } while (size == 0);
        done = 0;
        clearFrom = Long.MAX_VALUE;
    }

    /**
     * Whether the next gradient may be computed. A worker that is not ahead of the broadcasts never waits, for nobody
     * else's message could help it.
     *
     * @param broadcast k, the latest broadcast that has arrived
     * @return true if the delay permits it
     */
    public boolean mayCompute(long broadcast) {
        if (broadcast >= clearFrom) {
            return true;
        }
        if (permits(broadcast, 1)) {
            clearFrom = broadcast; // t - tau(t) increases: what the last gradient may, all before it may
            return true;
        }
        return permits(broadcast, size - done);
    }

    /** With so many gradients of the round left, this one included: h = s_{i,c} - left. */
    private boolean permits(long broadcast, long left) {
        if (round <= broadcast) {
            return true;
        }
        long end = plan.start(round + 1) - left;
        return limit.permits(end - 1, end - plan.start((int) broadcast), round - broadcast);
    }

    /**
     * Takes a broadcast, and what this worker has done in its round on top: w = v + U.
     *
     * @param worker its state
     * @param model v
     */
    public void take(WorkerState worker, float[] model) {
        float[] view = worker.view();
        System.arraycopy(model, 0, view, 0, view.length);
        if (done > 0) {
            for (int j = 0; j < view.length; j++) {
                view[j] += change[j];
            }
        }
    }

    /**
     * A step with the gradient just computed, w -= eta g and U -= eta g.
     *
     * @param worker its state
     */
    public void step(WorkerState worker) {
        float[] view = worker.view();
        if (change == null) {
            change = new float[view.length];
        }
        if (done == 0) {
            version = worker.version();
        }
        long t = stepByRound ? plan.start(round) : plan.label(rank, worker.gradients() - 1);
        float eta = (float) step.at(t, 0);
        worker.gradient().descend(view, eta, 0, view.length);
        worker.gradient().descend(change, eta, 0, view.length);
        done++;
    }

    /**
     * Gradients of this worker in its present round.
     *
     * @return s_{i,c} &gt;= 1
     */
    public long size() {
        return size;
    }

    /**
     * Ends the round.
     *
     * @param worker its state
     * @param message takes U
     */
    public void pack(WorkerState worker, Message message) {
        message.address(worker, round, done, version);
        System.arraycopy(change, 0, message.values(), 0, change.length);
        Arrays.fill(change, 0);
        nextRound();
    }
}
