package stalesim.model.protocol;

/**
 * Who meets whom in an {@link Operation.Exchange}: assigns every worker, in every round, to one group.
 *
 * <p>A round is the number of exchanges that the worker has completed before. A pure function: all members of a
 * group must derive the same answer.
 */
@FunctionalInterface
public interface Grouping {

    /** One group of all workers. */
    Grouping ALL = (rank, round, workers) -> 0;

    /**
     * The group of one worker.
     *
     * @param rank 0 &lt;= rank &lt; workers
     * @param round exchanges that this worker has completed, &gt;= 0
     * @param workers m
     * @return the group's number, 0 &lt;= group &lt; workers
     */
    int groupOf(int rank, long round, int workers);
}
