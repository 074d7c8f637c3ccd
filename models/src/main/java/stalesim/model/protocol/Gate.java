package stalesim.model.protocol;

/** What an {@link Operation.Await} waits for. A pure function of the clocks: it may be asked at any time, by anybody. */
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
