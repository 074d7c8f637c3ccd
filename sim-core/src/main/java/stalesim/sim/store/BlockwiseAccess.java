package stalesim.sim.store;

/** One access to a vector, taken block by block, so that accesses of several workers interleave. */
final class BlockwiseAccess {

    /** Coordinates in a block: one cache line of 16 floats. */
    private static final int BLOCK_FLOATS = 16;

    /** Most blocks that one access is taken in. */
    private static final int MAX_BLOCKS = 8;

    private final int dimension;
    private final int blocks;
    private int block;
    private long ns;

    /**
     * Of a worker.
     *
     * @param dimension d &gt;= 0
     */
    BlockwiseAccess(int dimension) {
        this.dimension = dimension;
        blocks = Math.max(1, Math.min(MAX_BLOCKS, (dimension + BLOCK_FLOATS - 1) / BLOCK_FLOATS));
    }

    /** Begins an access that keeps a core busy for a time. */
    void begin(long totalNs) {
        block = 0;
        ns = totalNs;
    }

    /** Work of the present block; together the blocks take as long as the whole access, to the nanosecond. */
    long blockNs() {
        return blocks == 1 ? ns : ns * (block + 1) / blocks - ns * block / blocks;
    }

    /** First coordinate of the present block. */
    int from() {
        return start(block);
    }

    /** One past the last coordinate of the present block. */
    int to() {
        return start(block + 1);
    }

    /** Goes on to the next block; returns false if there is none. */
    boolean advance() {
        return ++block < blocks;
    }

    /** Divisions only where there is something to divide: this is the hot path of timing-only runs. */
    private int start(int number) {
        if (number == 0) {
            return 0;
        }
        return number == blocks ? dimension : (int) ((long) number * dimension / blocks);
    }
}
