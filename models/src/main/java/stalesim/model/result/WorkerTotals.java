package stalesim.model.result;

/**
 * What one worker contributed to a run.
 *
 * @param updates its gradients that were applied
 * @param stalenessSum sum of their staleness
 * @param waitNs time that it spent blocked: queueing for the lock, or in exchanges for the others
 */
public record WorkerTotals(long updates, long stalenessSum, long waitNs) {

    /**
     * What two workers contributed together.
     *
     * @param other the other
     * @return sums
     */
    public WorkerTotals plus(WorkerTotals other) {
        return new WorkerTotals(updates + other.updates, stalenessSum + other.stalenessSum, waitNs + other.waitNs);
    }
}
