package stalesim.model.protocol;

/**
 * Decides, while a run goes on, how many of its workers are active: those with rank &lt; level.
 *
 * <p>A state machine that asks for nothing: an execution tells it how far the run has come whenever an observation is
 * due, one call after the other. {@link #level()} may be asked by any thread at any time; everything else belongs to
 * the one thread that observes, or passes from one to the next with the usual care.
 */
public interface Regulator {

    /**
     * Number of active workers.
     *
     * @return 1 to m
     */
    int level();

    /**
     * When it wants to be told next.
     *
     * @return number of updates, &gt;= 0; {@link Long#MAX_VALUE} for never
     */
    long due();

    /**
     * Takes note of the run. An observation before it is due changes nothing; one that comes late counts as it is.
     *
     * @param update updates applied so far, &gt;= those of the observation before
     * @param timeNs time since the start of the run, nanoseconds of its clock, not before the last observation
     * @param loss of the model after these updates; not finite where it has none
     */
    void observe(long update, long timeNs, double loss);
}
