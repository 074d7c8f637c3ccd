package stalesim.model.sampling.partition;

import java.util.Arrays;
import stalesim.model.data.DataException;

/**
 * Which positions belong to which worker: worker w owns entries {@code start(w) .. start(w) + size(w) - 1} of the list
 * of positions, ascending. Every position belongs to one worker, every worker has at least one. Immutable.
 */
public final class Shares {

    private final int[] positions;
    private final int[] start;

    private Shares(int[] positions, int[] start) {
        this.positions = positions;
        this.start = start;
    }

    /**
     * From the owner of each position.
     *
     * @param owner rank of the worker at each of n positions
     * @param workers m &gt;= 1
     * @return the shares
     * @throws IllegalArgumentException if a worker has nothing
     */
    static Shares of(int[] owner, int workers) {
        int[] start = new int[workers + 1];
        for (int rank : owner) {
            start[rank + 1]++;
        }
        for (int rank = 0; rank < workers; rank++) {
            if (start[rank + 1] == 0) {
                throw new IllegalArgumentException("every worker must have a sample: none for worker=" + rank);
            }
            start[rank + 1] += start[rank];
        }
        int[] next = start.clone();
        int[] positions = new int[owner.length];
        for (int position = 0; position < owner.length; position++) {
            positions[next[owner[position]]++] = position;
        }
        return new Shares(positions, start);
    }

    /** Deals a list of positions out: the first {@code sizes[0]} to worker 0, and so on. */
    static Shares inTurn(int[] positions, int[] sizes) {
        int[] owner = new int[positions.length];
        int next = 0;
        for (int rank = 0; rank < sizes.length; rank++) {
            for (int i = 0; i < sizes[rank]; i++) {
                owner[positions[next++]] = rank;
            }
        }
        return of(owner, sizes.length);
    }

    /** Checks that there can be a sample for everybody. */
    static void checkEnough(int samples, int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("workers must be >= 1: workers=" + workers);
        }
        if (samples < workers) {
            throw new DataException("a partition must give every worker a sample: samples=" + samples + ", workers="
                    + workers + ". Take fewer workers or more data, or let all workers share all samples.");
        }
    }

    /**
     * Number of workers.
     *
     * @return m &gt;= 1
     */
    public int workers() {
        return start.length - 1;
    }

    /**
     * First entry of a worker.
     *
     * @param rank of the worker
     * @return entry for {@link #position(int)}
     */
    public int start(int rank) {
        return start[rank];
    }

    /**
     * Samples of a worker.
     *
     * @param rank of the worker
     * @return number &gt;= 1
     */
    public int size(int rank) {
        return start[rank + 1] - start[rank];
    }

    /**
     * The position in an entry.
     *
     * @param entry from 0 to n-1
     * @return the position
     */
    public int position(int entry) {
        return positions[entry];
    }

    /**
     * The positions of a worker.
     *
     * @param rank of the worker
     * @return its positions, ascending; a new array
     */
    public int[] positions(int rank) {
        return Arrays.copyOfRange(positions, start[rank], start[rank + 1]);
    }
}
