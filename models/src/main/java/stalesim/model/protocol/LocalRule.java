package stalesim.model.protocol;

/** What an {@link Operation.Local} changes in a worker's own state. Made anew for every run. */
@FunctionalInterface
public interface LocalRule {

    /**
     * Changes the worker's state.
     *
     * @param worker the only worker that this call may touch
     */
    void apply(WorkerState worker);
}
