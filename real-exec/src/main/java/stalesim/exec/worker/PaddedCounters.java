package stalesim.exec.worker;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * One counter a worker, which that worker alone changes and everybody reads. Each lies on cache lines of its own, so
 * nobody feels what others count.
 */
public final class PaddedCounters {

    /** Distance of two workers' counters: 16 longs, two cache lines. */
    private static final int STRIDE = 16;

    private final int workers;
    private final AtomicLongArray cells;

    /**
     * All 0.
     *
     * @param workers m
     */
    public PaddedCounters(int workers) {
        this.workers = workers;
        cells = new AtomicLongArray((workers + 1) * STRIDE);
    }

    private static int at(int rank) {
        return (rank + 1) * STRIDE;
    }

    /**
     * How many there are.
     *
     * @return m
     */
    public int workers() {
        return workers;
    }

    /**
     * A volatile read: it cannot come before a volatile write that its thread did earlier.
     *
     * @param rank whose counter
     * @return what it stands at
     */
    public long get(int rank) {
        return cells.get(at(rank));
    }

    /**
     * A volatile write.
     *
     * @param rank whose counter, on its own thread
     * @param value that it is set to
     */
    public void set(int rank, long value) {
        cells.set(at(rank), value);
    }

    /**
     * One more, by a volatile write.
     *
     * @param rank whose counter, on its own thread
     */
    public void increment(int rank) {
        set(rank, cells.getPlain(at(rank)) + 1);
    }

    /**
     * One more, visible to others with all that its thread wrote before; its thread waits for nothing.
     *
     * @param rank whose counter, on its own thread
     */
    public void incrementRelease(int rank) {
        cells.setRelease(at(rank), cells.getPlain(at(rank)) + 1);
    }

    /**
     * Sum over the workers: not a snapshot, but exact whenever nobody counts. What was released is seen.
     *
     * @return the sum
     */
    public long sumAcquire() {
        long sum = 0;
        for (int rank = 0; rank < workers; rank++) {
            sum += cells.getAcquire(at(rank));
        }
        return sum;
    }
}
