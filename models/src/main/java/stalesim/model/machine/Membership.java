package stalesim.model.machine;

import java.util.List;

/**
 * How many of the workers take part, over time: workers join and leave.
 *
 * <p>Worker r takes part while more than r workers are wanted. Who has to leave finishes its cycle first.
 *
 * @param changes in order of time; empty if all workers take part from beginning to end
 */
public record Membership(List<Change> changes) {

    /** All workers, all the time. */
    public static final Membership ALL = new Membership(List.of());

    /** Checks the order and makes the list immutable. */
    public Membership {
        changes = List.copyOf(changes);
        for (int i = 1; i < changes.size(); i++) {
            if (changes.get(i).atNs() <= changes.get(i - 1).atNs()) {
                throw new IllegalArgumentException("changes must be in order of time: atNs="
                        + changes.get(i).atNs() + " after " + changes.get(i - 1).atNs());
            }
        }
    }

    /**
     * From a time on so many workers take part.
     *
     * @param atNs virtual time, nanoseconds, &gt;= 0
     * @param workers how many, &gt;= 0
     */
    public record Change(long atNs, int workers) {

        /** Checks the ranges. */
        public Change {
            if (atNs < 0 || workers < 0) {
                throw new IllegalArgumentException("must be >= 0: atNs=" + atNs + ", workers=" + workers);
            }
        }
    }

    /**
     * Whether a worker takes part at a time.
     *
     * @param rank of the worker
     * @param nowNs virtual time, nanoseconds
     * @return true before the first change
     */
    public boolean takesPart(int rank, long nowNs) {
        boolean takesPart = true;
        for (Change change : changes) {
            if (change.atNs() > nowNs) {
                break;
            }
            takesPart = rank < change.workers();
        }
        return takesPart;
    }

    /**
     * When a worker that does not take part joins again.
     *
     * @param rank of the worker
     * @param nowNs virtual time, nanoseconds
     * @return time of the first later change that wants it; Long.MAX_VALUE if none does
     */
    public long joinsAtNs(int rank, long nowNs) {
        for (Change change : changes) {
            if (change.atNs() > nowNs && rank < change.workers()) {
                return change.atNs();
            }
        }
        return Long.MAX_VALUE;
    }
}
