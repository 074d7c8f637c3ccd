package stalesim.model.protocol;

import java.util.Arrays;

/**
 * One meeting of a group in an {@link Operation.Exchange}: who takes part, and the arithmetic when all have come.
 *
 * <p>The mean is added in the order of ranks and multiplied by 1/size once, so it has the same bits whoever arrives
 * first and under whichever clock; for a group of one it is the vector itself, where -0 becomes 0. Executions add the waiting.
 */
public final class Meeting {

    private final Operation.Exchange exchange;
    private final WorkerState[] members;

    private Meeting(Operation.Exchange exchange, WorkerState[] members) {
        this.exchange = exchange;
        this.members = members;
    }

    /**
     * The meeting that a worker comes to next.
     *
     * @param exchange which vector, which grouping
     * @param worker whose group in its present round it is
     * @param workers all m workers, by rank
     * @return the meeting
     */
    public static Meeting of(Operation.Exchange exchange, WorkerState worker, WorkerState[] workers) {
        int group = group(exchange, worker, workers.length);
        long round = worker.exchanges();
        WorkerState[] members = Arrays.stream(workers)
                .filter(other -> exchange.grouping().groupOf(other.rank(), round, workers.length) == group)
                .toArray(WorkerState[]::new);
        return new Meeting(exchange, members);
    }

    /**
     * A number that names the meeting a worker comes to next, among all meetings of a run.
     *
     * @param exchange which grouping
     * @param worker who comes
     * @param workers m
     * @return round * m + group
     */
    public static long number(Operation.Exchange exchange, WorkerState worker, int workers) {
        return worker.exchanges() * workers + group(exchange, worker, workers);
    }

    private static int group(Operation.Exchange exchange, WorkerState worker, int workers) {
        return exchange.grouping().groupOf(worker.rank(), worker.exchanges(), workers);
    }

    /**
     * Number of members.
     *
     * @return size, &gt;= 1
     */
    public int size() {
        return members.length;
    }

    /**
     * Who meets.
     *
     * @return ranks in ascending order
     */
    public int[] ranks() {
        return Arrays.stream(members).mapToInt(WorkerState::rank).toArray();
    }

    /**
     * Gives every member the mean (1/size) sum of the members' vectors.
     *
     * @param mean d values, overwritten; the members hold on to it
     */
    public void complete(float[] mean) {
        Arrays.fill(mean, 0);
        for (WorkerState member : members) {
            exchange.quantity().addTo(member, mean);
        }
        float scale = 1.0f / members.length;
        for (int k = 0; k < mean.length; k++) {
            mean[k] *= scale;
        }
        for (WorkerState member : members) {
            member.completeExchange(mean);
        }
    }

    /**
     * Writes all members down as having arrived.
     *
     * @param recording receives one entry a member, by rank
     */
    public void record(Recording recording) {
        for (WorkerState member : members) {
            recording.add(member.rank(), OperationKind.EXCHANGE);
        }
    }
}
