package stalesim.model.protocol;

import java.util.Arrays;

/**
 * The arithmetic of an {@link Operation.Exchange}: the mean of one vector over the members of a group.
 *
 * <p>Adds in the order of ranks and multiplies by 1/size once, so the result has the same bits whoever arrives
 * first and under whichever clock; for a group of one it is the vector itself, where -0 becomes 0.
 */
public final class GroupMean {

    private GroupMean() {}

    /**
     * result = (1/|group|) sum over the group's members, in order of rank.
     *
     * @param exchange which vector, which grouping
     * @param group the group's number
     * @param round exchanges that the members have completed before
     * @param workers all m workers, by rank
     * @param result d values, overwritten
     */
    public static void combine(
            Operation.Exchange exchange, int group, long round, WorkerState[] workers, float[] result) {
        Arrays.fill(result, 0);
        int size = 0;
        for (WorkerState worker : workers) {
            if (exchange.grouping().groupOf(worker.rank(), round, workers.length) == group) {
                exchange.quantity().addTo(worker, result);
                size++;
            }
        }
        float scale = 1.0f / size;
        for (int k = 0; k < result.length; k++) {
            result[k] *= scale;
        }
    }
}
