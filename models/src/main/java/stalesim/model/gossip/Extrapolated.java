package stalesim.model.gossip;

import stalesim.model.protocol.WorkerState;
import stalesim.model.random.RandomStreams;

/**
 * Extrapolation compression: a worker sends C(z_{t+1}) with z_{t+1} = (1 - t/2) x_t + (t/2) x_{t+1}, t from 1, and its
 * neighbours take it for y_{t+1} = (1 - 2/t) y_t + (2/t) C(z_{t+1}). Errors of compression average out: E|y - x|^2
 * falls as 1/t, if their variance is bounded as the theory assumes. That of a fixed number of bits grows with |z|,
 * which is about (t/2) |x_{t+1} - x_t|, so that few bits are too few in the long run, and all the more the larger the
 * step is.
 *
 * <p>Computed for the error e = y - x, for which this is e_{t+1} = (1 - 2/t) e_t + (2/t) (C(z_{t+1}) - z_{t+1}), e_1 =
 * 0: the same up to rounding, and without compression y is x exactly. All receivers make the same y of the same
 * messages, so the sender's stands for theirs. Differs from the print in 1 - 2/t, where that has 1 - 2/y.
 *
 * @see "Paper 000 (Dataset matters), algorithm 4, lines 4 and 5; Tang et al. (2018), Communication compression for
 *     decentralized training, algorithm 2 (ECD-PSGD)"
 */
public final class Extrapolated implements Telling {

    private final Senders senders;
    private final float[][] errors;

    /**
     * For the workers of a run.
     *
     * @param quantiser of their messages
     * @param workers m &gt;= 1
     * @param streams of the run
     */
    public Extrapolated(Quantiser quantiser, int workers, RandomStreams streams) {
        senders = new Senders(quantiser, workers, streams);
        errors = new float[workers][];
    }

    @Override
    public void tell(WorkerState worker, float[] next, float[] told) {
        double t = worker.version() + 1.0;
        float[] view = worker.view();
        double[] sent = senders.vector(worker);
        for (int k = 0; k < sent.length; k++) {
            sent[k] = extrapolated(t, view[k], next[k]);
        }
        senders.send(worker);
        float[] error = error(worker);
        for (int k = 0; k < sent.length; k++) {
            double lost = sent[k] - extrapolated(t, view[k], next[k]);
            error[k] = (float) ((1 - 2 / t) * error[k] + 2 / t * lost);
            told[k] = next[k] + error[k];
        }
    }

    /** z. */
    private static double extrapolated(double t, float from, float to) {
        return from + t / 2 * ((double) to - from);
    }

    private float[] error(WorkerState worker) {
        int rank = worker.rank();
        if (errors[rank] == null) {
            errors[rank] = new float[worker.view().length];
        }
        return errors[rank];
    }
}
