package stalesim.sim.collective;

import stalesim.sim.kernel.EventHandler;

/**
 * One exchange of vectors within a group, made of messages. Used once.
 *
 * <p>Every member begins to send when it arrives and is done at a time of its own. What reaches a member before it has
 * arrived is kept for it (buffered, as a network card does); it passes nothing on before it has arrived. Computing sums
 * takes no time here: its cost is the machine's.
 */
public interface Collective {

    /**
     * A member arrives now.
     *
     * @param rank of the worker
     * @param listener receives an event, not before this call has returned, when this member is done
     * @param type of that event
     * @throws IllegalArgumentException if the worker is no member or has joined before
     */
    void join(int rank, EventHandler listener, int type);
}
