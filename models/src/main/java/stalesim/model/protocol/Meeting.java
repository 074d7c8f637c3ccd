package stalesim.model.protocol;

import java.util.Arrays;

/**
 * One meeting of a group in an {@link Operation.Exchange}: who takes part, and the arithmetic when all have come.
 *
 * <p>Vectors are added in the order of ranks and a mean is divided once, so it has the same bits whoever arrives
 * first and under whichever clock; for a group of one it is the vector itself, where -0 becomes 0. Executions add the
 * waiting, and have their meetings from {@link Meetings}.
 */
public final class Meeting {

    private final Operation.Exchange exchange;
    private final WorkerState[] members;

    /** Of given members, by rank. */
    Meeting(Operation.Exchange exchange, WorkerState[] members) {
        this.exchange = exchange;
        this.members = members;
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
        long round = worker.exchanges();
        return round * workers + exchange.grouping().groupOf(worker.rank(), round, workers);
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
     * Gives every member the result: the sum over members of w_i v_i or, where weights are normalised, this divided by
     * the sum of w_i.
     *
     * @param result d values, overwritten; the members hold on to it
     */
    public void complete(float[] result) {
        Arrays.fill(result, 0);
        double weights = 0;
        for (WorkerState member : members) {
            double weight = exchange.weighting().of(member);
            weights += weight;
            exchange.quantity().addTo(member, (float) weight, result);
        }
        if (exchange.weighting().normalised()) {
            scale(result, (float) (1 / weights));
        }
        for (WorkerState member : members) {
            member.completeExchange(result);
        }
    }

    private static void scale(float[] vector, float factor) {
        for (int k = 0; k < vector.length; k++) {
            vector[k] *= factor;
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
