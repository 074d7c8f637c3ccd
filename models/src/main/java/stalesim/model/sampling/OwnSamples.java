package stalesim.model.sampling;

/**
 * What a worker draws from: all samples, shared with all others, or some of its own. One that goes through them in
 * order advances by m where m workers share all samples, each beginning at its rank, and by 1 where it has its own.
 * Immutable.
 */
public final class OwnSamples {

    private final int[] rows;
    private final int from;
    private final int size;
    private final int first;
    private final int step;

    private OwnSamples(int[] rows, int from, int size, int first, int step) {
        this.rows = rows;
        this.from = from;
        this.size = size;
        this.first = first;
        this.step = step;
    }

    /** All rows, shared by all workers. */
    static OwnSamples shared(int[] rows, int rank, int workers) {
        return new OwnSamples(rows, 0, rows.length, rank % rows.length, workers % rows.length);
    }

    /** Some rows, the worker's own. */
    static OwnSamples part(int[] rows, int from, int size) {
        return new OwnSamples(rows, from, size, 0, 1 % size);
    }

    /**
     * Number of samples.
     *
     * @return at least 1
     */
    public int size() {
        return size;
    }

    /**
     * One of the samples.
     *
     * @param number from 0 to size - 1
     * @return its row in the data set
     */
    public int row(int number) {
        return rows[from + number];
    }

    /**
     * Where a worker begins that goes through the samples in order.
     *
     * @return number from 0 to size - 1
     */
    public int first() {
        return first;
    }

    /**
     * What such a worker takes next, cyclically.
     *
     * @param number from 0 to size - 1
     * @return number from 0 to size - 1
     */
    public int after(int number) {
        int next = number + step - size; // not above size, which may be near the largest int
        return next < 0 ? next + size : next;
    }
}
