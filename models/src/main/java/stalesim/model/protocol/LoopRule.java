package stalesim.model.protocol;

/** How often, at most where the loop is raced, the operations before an {@link Operation.Loop} are done in a row. */
@FunctionalInterface
public interface LoopRule {

    /**
     * The number of times.
     *
     * @param worker who asks, after it has done them once or more
     * @return count, &gt;= 1
     */
    long times(WorkerState worker);
}
