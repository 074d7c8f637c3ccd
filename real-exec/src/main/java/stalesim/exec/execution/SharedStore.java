package stalesim.exec.execution;

import java.util.Optional;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.StalenessBook;
import stalesim.model.result.Contention;
import stalesim.model.staleness.StalenessHistogram;

/** The shared model under the real clock: how threads read and update it. */
interface SharedStore {

    /**
     * Takes a view of the model.
     *
     * @param worker who reads, on its own thread
     * @return false if the run is over
     */
    boolean read(ThreadedWorker worker);

    /**
     * Applies the worker's gradient.
     *
     * @param worker whose gradient it is, on its own thread
     * @param update decides on the step, and how often to try
     * @return false if the run is over
     */
    boolean update(ThreadedWorker worker, Operation.Update update);

    /**
     * Copies the model if it has come far enough. For one thread that is no worker.
     *
     * @param least number of updates from which on a copy is wanted
     * @param copy receives d values; as consistent as a worker's view
     * @return updates that the copy has seen; -1 if there were fewer than wanted, and nothing was copied
     */
    long snapshot(long least, float[] copy);

    /** Ends the run: reads and updates that begin later do nothing. */
    void close();

    /** Works out what is not needed during a run; once, after all threads have ended. */
    default void finish() {}

    /** Updates applied; to be asked after all threads have ended. */
    long updates();

    /** The parameters at the end; to be asked after all threads have ended. */
    float[] parameters();

    /** Staleness of each worker's updates, by rank; to be asked after all threads have ended. */
    StalenessHistogram[] staleness();

    /** Both sides of the sum rule, where they can be known. */
    Optional<StalenessBook> book();

    /** What publishing cost, where updates are published. */
    default Optional<Contention> contention() {
        return Optional.empty();
    }
}
