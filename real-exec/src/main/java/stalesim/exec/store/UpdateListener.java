package stalesim.exec.store;

/** Is told how far a shared model has come, and says whether it may go on. */
@FunctionalInterface
public interface UpdateListener {

    /**
     * An update has been applied just now, on the thread that applied it. Called in every update, so it neither waits
     * nor allocates.
     *
     * @param version number of updates applied so far
     * @param parameters the model, d values, not to be kept; without synchronisation others go on changing it
     * @return false if the model is not finite any more, which ends the run
     */
    boolean updated(long version, float[] parameters);
}
