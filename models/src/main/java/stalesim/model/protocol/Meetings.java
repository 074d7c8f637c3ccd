package stalesim.model.protocol;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The meetings of all workers of a run, round by round: who is in which group is worked out for all groups of a round
 * at once, when the first of them is asked for.
 *
 * <p>Costs m calls of the grouping a round, where each group on its own would cost as many. A round is forgotten when
 * each of its groups has been asked for; asked for again, it is worked out again. Not thread-safe.
 */
public final class Meetings {

    private final WorkerState[] workers;
    private final Map<Key, Round> rounds = new HashMap<>();

    /**
     * Of a run.
     *
     * @param workers all m workers, by rank; held on to
     */
    public Meetings(WorkerState[] workers) {
        this.workers = workers;
    }

    /**
     * The meeting that a worker comes to next.
     *
     * @param exchange which vector, which grouping
     * @param worker whose group in its present round it is
     * @return the meeting
     */
    public Meeting next(Operation.Exchange exchange, WorkerState worker) {
        Key key = new Key(exchange.grouping(), worker.exchanges());
        Round round = rounds.computeIfAbsent(key, this::round);
        Meeting meeting = new Meeting(exchange, round.members(key.group(worker.rank(), workers.length)));
        if (round.allTaken()) {
            rounds.remove(key);
        }
        return meeting;
    }

    private Round round(Key key) {
        int[] groupOf = new int[workers.length];
        int[] sizes = new int[workers.length];
        for (int rank = 0; rank < workers.length; rank++) {
            groupOf[rank] = key.group(rank, workers.length);
            sizes[groupOf[rank]]++;
        }
        WorkerState[][] members = new WorkerState[workers.length][];
        int[] filled = new int[workers.length];
        for (int rank = 0; rank < workers.length; rank++) {
            int group = groupOf[rank];
            members[group] = members[group] == null ? new WorkerState[sizes[group]] : members[group];
            members[group][filled[group]++] = workers[rank];
        }
        return new Round(members, (int) Arrays.stream(sizes).filter(size -> size > 0).count());
    }

    private record Key(Grouping grouping, long round) {

        int group(int rank, int workers) {
            return grouping.groupOf(rank, round, workers);
        }
    }

    /** Members by group, and how many groups nobody has asked for yet. */
    private static final class Round {
        private final WorkerState[][] members;
        private int waiting;

        Round(WorkerState[][] members, int groups) {
            this.members = members;
            waiting = groups;
        }

        WorkerState[] members(int group) {
            waiting--;
            return members[group];
        }

        boolean allTaken() {
            return waiting == 0;
        }
    }
}
