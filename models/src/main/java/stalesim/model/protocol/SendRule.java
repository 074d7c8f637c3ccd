package stalesim.model.protocol;

/** What a worker puts into a message. Made anew for every run. */
@FunctionalInterface
public interface SendRule {

    /**
     * Fills a message, and begins anew what it was filled with.
     *
     * @param worker the only worker that this call may touch
     * @param message overwritten
     */
    void pack(WorkerState worker, Message message);
}
