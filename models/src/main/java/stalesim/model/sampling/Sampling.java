package stalesim.model.sampling;

import stalesim.model.random.RandomStreams;

/**
 * How workers come by their mini-batches: which samples each may take, and in which order.
 *
 * <p>Immutable. What a worker draws depends on its rank, the number of workers and the run's streams alone, never on
 * the clock or on what others do: the same mini-batches under both clocks.
 */
public interface Sampling {

    /** For objectives without samples. */
    Sampling NONE = new Sampling() {
        private final int[] nothing = {};

        @Override
        public int batch() {
            return 1;
        }

        @Override
        public Deal deal(int workers, RandomStreams streams) {
            return rank -> () -> nothing;
        }
    };

    /**
     * Mini-batch size.
     *
     * @return b &gt;= 1
     */
    int batch();

    /**
     * Whether no two workers may take the same sample.
     *
     * @return false unless every worker has samples of its own
     */
    default boolean disjoint() {
        return false;
    }

    /**
     * Deals the samples out for a run. What is decided once for all workers, is decided here.
     *
     * @param workers m &gt;= 1
     * @param streams random numbers of the run
     * @return what each worker gets
     * @throws stalesim.model.data.DataException if there are too few samples for so many workers
     */
    Deal deal(int workers, RandomStreams streams);

    /**
     * The sequence of one worker from its start. To start many, {@link #deal} once.
     *
     * @param rank 0 &lt;= rank &lt; workers
     * @param workers m &gt;= 1
     * @param streams random numbers of the run
     * @return a new sequence
     */
    default MiniBatches worker(int rank, int workers, RandomStreams streams) {
        return deal(workers, streams).worker(rank);
    }

    /** What each worker of a run gets. */
    @FunctionalInterface
    interface Deal {

        /**
         * The sequence of one worker from its start.
         *
         * @param rank 0 &lt;= rank &lt; workers
         * @return a new sequence
         */
        MiniBatches worker(int rank);
    }
}
