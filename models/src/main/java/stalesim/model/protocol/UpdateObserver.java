package stalesim.model.protocol;

/**
 * Watches a {@link SharedModel} without changing anything: told of every read and of every gradient that is applied, in
 * the order in which they happen. Never used under the real clock, where it would be felt; a recording of a real run is
 * watched while it is replayed.
 */
public interface UpdateObserver {

    /** Looks away. */
    UpdateObserver NONE = new UpdateObserver() {
        @Override
        public void reads(WorkerState worker) {}

        @Override
        public void applies(WorkerState worker, SharedModel model) {}
    };

    /**
     * A worker takes a view of the model as it is now.
     *
     * @param worker who reads
     */
    void reads(WorkerState worker);

    /**
     * A worker's gradient is about to be applied.
     *
     * @param worker whose gradient it is, at its view and over its last mini-batch
     * @param model before the update; where accesses interleave, as it is when the update begins
     */
    void applies(WorkerState worker, SharedModel model);
}
