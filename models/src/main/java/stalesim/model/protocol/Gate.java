package stalesim.model.protocol;

/**
 * What an {@link Operation.Await} waits for. A function of the clocks and of the waiting worker's own state, which
 * stands still while it waits: it may be asked at any time.
 */
@FunctionalInterface
public interface Gate {

    /**
     * Whether a worker may go on.
     *
     * @param rank who asks
     * @param clocks how far the workers have come; they only rise
     * @return true if it need not wait (any longer)
     */
    boolean opens(int rank, Clocks clocks);
}
