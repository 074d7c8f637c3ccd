package stalesim.exec.worker;

import stalesim.model.protocol.Operation;

/** Where workers that are measured wait, besides where their algorithm does; the waiting is not measured. */
public interface Halts {

    /** Nowhere. */
    Halts NONE = (next, rank) -> false;

    /**
     * Waits, if there is anything to wait for.
     *
     * @param next what the worker does next
     * @param rank of the worker, on its own thread
     * @return whether there was
     */
    boolean await(Operation next, int rank);

    /**
     * Lets others go on who may.
     *
     * @param done what the worker has just done
     * @param rank of the worker, on its own thread
     */
    default void endAfter(Operation done, int rank) {}

    /** The run is over: nobody waits any more, there or for anybody there. */
    default void close() {}
}
