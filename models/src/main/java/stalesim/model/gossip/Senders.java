package stalesim.model.gossip;

import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.protocol.WorkerState;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/** A quantiser in the hands of the workers of a run: each has its own stream and its own workspace. */
final class Senders {

    private final Quantiser quantiser;
    private final RandomStreams streams;
    private final UniformRandomProvider[] random;
    private final double[][] vector;

    /**
     * Of workers that have sent nothing.
     *
     * @param quantiser of their messages
     * @param workers m &gt;= 1
     * @param streams of the run
     */
    Senders(Quantiser quantiser, int workers, RandomStreams streams) {
        this.quantiser = quantiser;
        this.streams = streams;
        random = new UniformRandomProvider[workers];
        vector = new double[workers][];
    }

    /** A worker's workspace for the vector that it sends. */
    double[] vector(WorkerState worker) {
        int rank = worker.rank();
        if (vector[rank] == null) {
            vector[rank] = new double[worker.view().length];
            random[rank] = streams.stream(rank, Purpose.COMPRESSION);
        }
        return vector[rank];
    }

    /** Replaces the vector in a worker's workspace by what arrives. */
    void send(WorkerState worker) {
        quantiser.quantise(vector[worker.rank()], random[worker.rank()]);
    }
}
