package stalesim.sim.collective;

import java.util.Arrays;
import stalesim.sim.kernel.EventHandler;
import stalesim.sim.kernel.Kernel;

/**
 * The members of one collective: who they are, who has arrived, and whom to tell. Members count from 0 in the given
 * order.
 */
final class Members {

    private final Kernel kernel;
    private final int[] ranks;
    private final int[] memberOf;
    private final EventHandler[] listeners;
    private final int[] types;

    /**
     * Of a group in which nobody has arrived.
     *
     * @param kernel the clock
     * @param ranks of the workers, at least one and none twice; kept
     */
    Members(Kernel kernel, int[] ranks) {
        this.kernel = kernel;
        this.ranks = ranks;
        memberOf = new int[Arrays.stream(ranks).max().orElseThrow() + 1];
        Arrays.fill(memberOf, -1);
        for (int member = 0; member < ranks.length; member++) {
            memberOf[ranks[member]] = member;
        }
        listeners = new EventHandler[ranks.length];
        types = new int[ranks.length];
    }

    int size() {
        return ranks.length;
    }

    /** Rank of a member, which is its node. */
    int rank(int member) {
        return ranks[member];
    }

    boolean hasJoined(int member) {
        return listeners[member] != null;
    }

    /** Notes that a worker has arrived, and returns which member it is. */
    int join(int rank, EventHandler listener, int type) {
        int member = rank < memberOf.length ? memberOf[rank] : -1;
        if (member < 0 || hasJoined(member)) {
            throw new IllegalArgumentException("only a member can join, and only once: rank=" + rank);
        }
        listeners[member] = listener;
        types[member] = type;
        return member;
    }

    /** Tells a member, in an event of this instant, that it is done. */
    void finish(int member) {
        kernel.schedule(0, listeners[member], types[member]);
    }
}
