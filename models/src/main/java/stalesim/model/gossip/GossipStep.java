package stalesim.model.gossip;

import stalesim.model.protocol.LocalRule;
import stalesim.model.protocol.Post;
import stalesim.model.protocol.WorkerState;
import stalesim.model.step.StepSize;

/**
 * The step of decentralised SGD: x_{t+1} = sum_j W_ij y_t^j - eta(t, 0) g(x_t), where y_t^j is what worker j has told
 * of x_t^j. Also the message by which it is told.
 */
public final class GossipStep implements LocalRule, Post {

    private final StepSize size;
    private final Telling telling;
    private final double compression;
    private final float[][] told;

    /**
     * For the workers of a run.
     *
     * @param size eta
     * @param telling what neighbours know of a worker's model
     * @param bits of a parameter in a message, 2 to 32
     * @param workers m &gt;= 1
     */
    public GossipStep(StepSize size, Telling telling, int bits, int workers) {
        this.size = size;
        this.telling = telling;
        compression = (double) Quantiser.UNCOMPRESSED_BITS / bits;
        told = new float[workers][];
    }

    @Override
    public void write(WorkerState worker, float[] post) {
        System.arraycopy(told(worker), 0, post, 0, post.length);
    }

    @Override
    public double compression() {
        return compression;
    }

    @Override
    public void apply(WorkerState worker) {
        float eta = (float) size.at(worker.version(), 0);
        float[] next = worker.exchanged();
        worker.gradient().descend(next, eta, 0, next.length);
        telling.tell(worker, next, told(worker));
        System.arraycopy(next, 0, worker.view(), 0, next.length);
        worker.advanceReplica();
    }

    /** All workers begin at the same model, and know it. */
    private float[] told(WorkerState worker) {
        int rank = worker.rank();
        if (told[rank] == null) {
            told[rank] = worker.view().clone();
        }
        return told[rank];
    }
}
