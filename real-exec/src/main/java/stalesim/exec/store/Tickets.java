package stalesim.exec.store;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A budget of updates, dealt out to workers in hands of one ticket or of several: each number from 0 up to the budget
 * goes to exactly one worker, and no other number to anybody. A worker's hand is its own; only drawing the next one
 * touches what is shared, by one atomic addition.
 */
final class Tickets {

    /** Distance of two workers' hands: 16 longs, two cache lines. */
    private static final int STRIDE = 16;

    private final long budget;
    private final AtomicLong dealt = new AtomicLong();
    private final long[] next;
    private final long[] end;

    /**
     * With nothing dealt.
     *
     * @param budget number of tickets, &gt;= 1
     * @param workers m
     */
    Tickets(long budget, int workers) {
        this.budget = budget;
        next = new long[(workers + 1) * STRIDE];
        end = new long[(workers + 1) * STRIDE];
    }

    private static int at(int rank) {
        return (rank + 1) * STRIDE;
    }

    /** Whether a worker holds a ticket. */
    boolean holds(int rank) {
        return next[at(rank)] < end[at(rank)];
    }

    /**
     * Draws the next hand of a worker that holds none.
     *
     * @param rank who draws
     * @param hand number of tickets, &gt;= 1; fewer where fewer are left
     * @return false if none is left
     */
    boolean draw(int rank, int hand) {
        long start = dealt.getAndAdd(hand);
        next[at(rank)] = start;
        end[at(rank)] = Math.min(budget, start + hand);
        return holds(rank);
    }

    /** The ticket that a worker uses next. */
    long next(int rank) {
        return next[at(rank)];
    }

    /** Takes a worker's next ticket out of its hand. */
    void use(int rank) {
        next[at(rank)]++;
    }
}
