package stalesim.exec.execution;

import java.util.Optional;
import java.util.OptionalLong;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.StalenessBook;
import stalesim.model.result.Contention;
import stalesim.model.staleness.StalenessHistogram;

/** The shared model under the real clock: how threads read and update it. */
interface SharedStore {

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

    /** Updates applied; to be asked after all threads have ended. */
    long updates();

    /** The parameters at the end; to be asked after all threads have ended. */
    float[] parameters();

    /** Staleness of each worker's updates, by rank; to be asked after all threads have ended. */
    StalenessHistogram[] staleness();

    /** Gradients in these updates, where that is not one each; to be asked after all threads have ended. */
    default OptionalLong gradients() {
        return OptionalLong.empty();
    }

    /** Both sides of the sum rule, where they can be known; to be asked after {@link #finish()}. */
    Optional<StalenessBook> book();

    /** What publishing cost, where updates are published. */
    default Optional<Contention> contention() {
        return Optional.empty();
    }
}
