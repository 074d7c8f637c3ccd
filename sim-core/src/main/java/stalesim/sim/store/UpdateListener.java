package stalesim.sim.store;

/** Is told how far a shared model has come. */
@FunctionalInterface
public interface UpdateListener {

    /**
     * A gradient, or a message, has been applied just now.
     *
     * @param version of the model after it; where gradients are gathered, not always a new one
     * @param staleness tau &gt;= 0
     */
    void updated(long version, long staleness);
}
