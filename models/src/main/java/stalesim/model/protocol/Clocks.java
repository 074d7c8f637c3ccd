package stalesim.model.protocol;

/** How far the workers of a run have come, in updates that each has completed, applied or refused. */
public interface Clocks {

    /**
     * The clock of one worker.
     *
     * @param rank 0 &lt;= rank &lt; m
     * @return updates that it has completed, &gt;= 0
     */
    long of(int rank);

    /**
     * The clock of the worker that is furthest behind.
     *
     * @return the least of all, &gt;= 0
     */
    long slowest();
}
