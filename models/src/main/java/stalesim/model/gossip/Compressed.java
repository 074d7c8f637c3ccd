package stalesim.model.gossip;

import stalesim.model.protocol.WorkerState;
import stalesim.model.random.RandomStreams;

/**
 * The model itself, compressed: neighbours know C(x_t). With a quantiser its error stays as large as the quantiser's,
 * in every round anew, so that training ends at a plateau above that without compression.
 *
 * @see "Tang, Gan, Zhang, Zhang, Liu (2018), Communication compression for decentralized training, section 3: naive
 *     compression"
 */
public final class Compressed implements Telling {

    private final Senders senders;

    /**
     * For the workers of a run.
     *
     * @param quantiser of their messages
     * @param workers m &gt;= 1
     * @param streams of the run
     */
    public Compressed(Quantiser quantiser, int workers, RandomStreams streams) {
        senders = new Senders(quantiser, workers, streams);
    }

    @Override
    public void tell(WorkerState worker, float[] next, float[] told) {
        double[] sent = senders.vector(worker);
        for (int k = 0; k < sent.length; k++) {
            sent[k] = next[k];
        }
        senders.send(worker);
        for (int k = 0; k < sent.length; k++) {
            told[k] = (float) sent[k];
        }
    }
}
