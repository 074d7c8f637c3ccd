package stalesim.model.protocol;

/** What a worker makes of a broadcast. Made anew for every run. */
@FunctionalInterface
public interface ReceiveRule {

    /**
     * Takes a broadcast.
     *
     * @param worker the only worker that this call may touch
     * @param model d values that the server broadcast, read-only
     */
    void take(WorkerState worker, float[] model);
}
