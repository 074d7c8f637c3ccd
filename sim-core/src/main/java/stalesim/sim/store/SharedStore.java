package stalesim.sim.store;

import java.util.Optional;
import java.util.OptionalLong;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.StalenessBook;
import stalesim.model.protocol.WorkerState;
import stalesim.model.result.Contention;
import stalesim.sim.worker.Course;

/** The shared model under the virtual clock: what it means in time to read and update it. */
public interface SharedStore {

    /**
     * Takes a view of the model.
     *
     * @return its course
     */
    default Course read() {
        throw new UnsupportedOperationException("this store has no shared model");
    }

    /**
     * Applies a worker's gradient.
     *
     * @param update decides on the step, and how often to try
     * @return its course
     */
    default Course update(Operation.Update update) {
        throw new UnsupportedOperationException("this store has no shared model");
    }

    /**
     * Hands a message to the server.
     *
     * @param send what it holds, and what the server does with it
     * @return its course
     */
    default Course send(Operation.Send send) {
        throw new UnsupportedOperationException("this store has no server");
    }

    /**
     * Takes the latest broadcast, if there is a new one.
     *
     * @param receive what a worker makes of it
     * @return its course
     */
    default Course receive(Operation.Receive receive) {
        throw new UnsupportedOperationException("this store has no server");
    }

    /**
     * Gives up the gradient of a worker that has failed.
     *
     * @param state of the worker
     */
    default void drop(WorkerState state) {}

    /**
     * The parameters as they are now; where every worker has a model of its own, those of rank 0.
     *
     * @return d values, not a copy
     */
    float[] parameters();

    /**
     * Gradients in the updates.
     *
     * @return how many; empty where that is one each
     */
    default OptionalLong gradients() {
        return OptionalLong.empty();
    }

    /**
     * Both sides of the sum rule.
     *
     * @return the book as it stands; empty without a shared model
     */
    default Optional<StalenessBook> book() {
        return Optional.empty();
    }

    /**
     * What publishing cost all workers.
     *
     * @return empty where updates are not published
     */
    default Optional<Contention> contention() {
        return Optional.empty();
    }
}
