package stalesim.model.protocol;

/**
 * How far the workers of a run have come, in updates that each has completed, applied or refused, and in broadcasts
 * that have reached them. Both only rise.
 */
public interface Clocks {

    /**
     * Number of workers.
     *
     * @return m &gt;= 1
     */
    int workers();

    /**
     * The clock of one worker.
     *
     * @param rank 0 &lt;= rank &lt; m
     * @return updates that it has completed, &gt;= 0
     */
    long of(int rank);

    /**
     * The latest broadcast that has arrived at a worker, whether it has taken it or not.
     *
     * @param rank 0 &lt;= rank &lt; m
     * @return its number, 0 before the first
     */
    long arrived(int rank);

    /**
     * The clock of the worker that is furthest behind.
     *
     * @return the least of all, &gt;= 0
     */
    default long slowest() {
        long least = Long.MAX_VALUE;
        for (int rank = 0; rank < workers(); rank++) {
            least = Math.min(least, of(rank));
        }
        return least;
    }
}
