package stalesim.sim.kernel;

/** An entity that reacts to typed events. */
@FunctionalInterface
public interface EventHandler {

    /**
     * Called when one of this entity's events is due. {@link Kernel#now()} is the event's time.
     *
     * @param type as given when it was scheduled
     */
    void onEvent(int type);
}
