package stalesim.model.protocol;

import java.util.Optional;

/**
 * What an {@link Operation.Await} waits for. It may be asked at any time. A function of the clocks and of the waiting
 * worker's own state, which stands still while it waits, unless somebody else opens and closes it.
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

    /**
     * Who opens and closes it, regardless of the clocks. An execution tells the regulator what it asks for, and looks
     * at the gate again when the level has changed.
     *
     * @return empty for a gate that follows the clocks
     */
    default Optional<Regulator> regulator() {
        return Optional.empty();
    }
}
