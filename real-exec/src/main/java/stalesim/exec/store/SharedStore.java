package stalesim.exec.store;

import java.util.Optional;
import java.util.OptionalLong;
import stalesim.exec.worker.Caller;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.StalenessBook;
import stalesim.model.result.Contention;
import stalesim.model.staleness.StalenessHistogram;

/** The shared model under the real clock: how threads read and update it. */
public interface SharedStore {

    /**
     * Takes a view of the model.
     *
     * @param caller who reads, on its own thread
     * @return false if the run is over
     */
    boolean read(Caller caller);

    /**
     * Applies the worker's gradient.
     *
     * @param caller whose gradient it is, on its own thread
     * @param update decides on the step, and how often to try
     * @return false if the run is over
     */
    boolean update(Caller caller, Operation.Update update);

    /**
     * Hands a message to the server.
     *
     * @param caller who sends it, on its own thread
     * @param send what it holds, and what the server does with it
     * @return false if the run is over
     */
    default boolean send(Caller caller, Operation.Send send) {
        throw new UnsupportedOperationException("this store has no server");
    }

    /**
     * Takes the latest broadcast, if there is a new one.
     *
     * @param caller who takes it, on its own thread
     * @param receive what it makes of it
     * @return false if the run is over
     */
    default boolean receive(Caller caller, Operation.Receive receive) {
        throw new UnsupportedOperationException("this store has no server");
    }

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

    /**
     * Updates applied; to be asked after all threads have ended.
     *
     * @return how many
     */
    long updates();

    /**
     * The parameters; to be asked before threads start or after all have ended.
     *
     * @return d values, not a copy
     */
    float[] parameters();

    /**
     * Staleness of each worker's updates; to be asked after all threads have ended.
     *
     * @return by rank
     */
    StalenessHistogram[] staleness();

    /**
     * Gradients in these updates; to be asked after all threads have ended.
     *
     * @return how many; empty where that is one each
     */
    default OptionalLong gradients() {
        return OptionalLong.empty();
    }

    /**
     * Both sides of the sum rule; to be asked after {@link #finish()}.
     *
     * @return the book at the end of the run; empty where it cannot be known
     */
    Optional<StalenessBook> book();

    /**
     * What publishing cost all workers; to be asked after all threads have ended.
     *
     * @return empty where updates are not published
     */
    default Optional<Contention> contention() {
        return Optional.empty();
    }
}
