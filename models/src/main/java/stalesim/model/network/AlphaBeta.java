package stalesim.model.network;

import stalesim.model.range.Ranges;

/**
 * Costs of collectives in closed form: a message of n bytes takes alpha + n / B on an idle network.
 *
 * <p>All members arrive at once, all links are equal, there is neither jitter nor loss, and adding numbers up is free.
 * Below, W is the number of members, D the bytes of a vector, C the number of chunks and d the time to transmit one.
 *
 * <p>With these assumptions simulated collectives take as long to the nanosecond, where d is whole.
 *
 * @param alphaNs alpha, latency of a message from end to end (of all links on its way), nanoseconds, &gt;= 0
 * @param bytesPerSecond B, bandwidth of a link in each direction, &gt; 0
 * @see "Thakur, Rabenseifner, Gropp (2005), Optimization of collective communication operations in MPICH"
 */
public record AlphaBeta(double alphaNs, double bytesPerSecond) {

    private static final double NS_PER_SECOND = 1e9;

    /** Checks the ranges. */
    public AlphaBeta {
        Ranges.notNegative("alphaNs", alphaNs);
        Ranges.positive("bytesPerSecond", bytesPerSecond);
    }

    /**
     * Time that a link needs for a number of bytes: D / B.
     *
     * @param bytes D &gt;= 0
     * @return nanoseconds
     */
    public double transmissionNs(long bytes) {
        Ranges.notNegative("bytes", bytes);
        return (double) bytes * NS_PER_SECOND / bytesPerSecond;
    }

    /**
     * Ring all-reduce with one message a segment: 2 (W-1) alpha + 2 (W-1)/W D/B.
     *
     * @param workers W &gt;= 1
     * @param bytes D
     * @return nanoseconds
     */
    public double ringNs(int workers, long bytes) {
        return ringNs(workers, bytes, 1);
    }

    /**
     * Ring all-reduce with C messages a segment, d = D/(W C B): alpha + C d + (2W - 3) max(alpha + d, C d). While
     * C d &gt;= alpha + d the chunks of one step hide the latency of the next.
     *
     * @param workers W &gt;= 1
     * @param bytes D
     * @param chunks C &gt;= 1
     * @return nanoseconds
     */
    public double ringNs(int workers, long bytes, int chunks) {
        Ranges.atLeastOne("workers", workers);
        Ranges.atLeastOne("chunks", chunks);
        if (workers == 1) {
            return 0;
        }
        double segmentNs = transmissionNs(bytes) / workers;
        double step = Math.max(alphaNs + segmentNs / chunks, segmentNs);
        return alphaNs + segmentNs + (2.0 * workers - 3) * step;
    }

    /**
     * Dedicated parameter servers: 2 alpha + (1 + 1/C) max(W, P)/P D/B, for C = 1 and P &lt;= W 2 alpha + 2 W D/(P B).
     *
     * @param workers W &gt;= 1
     * @param bytes D
     * @param scheme P shards, each on a server of its own, and C chunks
     * @return nanoseconds; for W = 1 too, as a server is another machine
     */
    public double parameterServerNs(int workers, long bytes, CollectiveScheme.ParameterServer scheme) {
        Ranges.atLeastOne("workers", workers);
        double crowd = (double) Math.max(workers, scheme.shards()) / scheme.shards();
        return 2 * alphaNs + (1 + 1.0 / scheme.chunks()) * crowd * transmissionNs(bytes);
    }

    /**
     * W shards that live on the workers themselves, one chunk: 2 alpha + 2 (W-1)/W D/B, the bandwidth of a ring with
     * the latency of a star.
     *
     * @param workers W &gt;= 1
     * @param bytes D
     * @return nanoseconds
     */
    public double shardsOnWorkersNs(int workers, long bytes) {
        Ranges.atLeastOne("workers", workers);
        return workers == 1 ? 0 : 2 * alphaNs + 2 * (workers - 1.0) / workers * transmissionNs(bytes);
    }

    /**
     * Tree all-reduce where every edge of the tree is a link of its own, d = D/(C B), h = floor(log2 W):
     * 2 h (alpha + d) + (C - 1) d.
     *
     * @param workers W &gt;= 1
     * @param bytes D
     * @param chunks C &gt;= 1
     * @return nanoseconds
     */
    public double treeNs(int workers, long bytes, int chunks) {
        Ranges.atLeastOne("chunks", chunks);
        double chunkNs = transmissionNs(bytes) / chunks;
        return height(workers) == 0 ? 0 : 2 * height(workers) * (alphaNs + chunkNs) + (chunks - 1) * chunkNs;
    }

    /**
     * Tree all-reduce in one chunk on a star, where both children share their parent's link: 2 h (alpha + 2 D/B).
     *
     * @param workers W = 2^(h+1) - 1, a full tree
     * @param bytes D
     * @return nanoseconds
     * @throws IllegalArgumentException if the tree is not full
     */
    public double treeOnStarNs(int workers, long bytes) {
        if (Integer.bitCount(workers + 1) != 1) {
            throw new IllegalArgumentException("a full tree has 2^k - 1 workers: workers=" + workers);
        }
        return 2 * height(workers) * (alphaNs + 2 * transmissionNs(bytes));
    }

    /**
     * Gossip with k neighbours on a star: alpha + k D/B.
     *
     * @param neighbours k &gt;= 0, the same for everybody
     * @param bytes D
     * @return nanoseconds
     */
    public double gossipNs(int neighbours, long bytes) {
        Ranges.notNegative("neighbours", neighbours);
        return neighbours == 0 ? 0 : alphaNs + neighbours * transmissionNs(bytes);
    }

    /** Edges from the root to the deepest leaf of a complete binary tree. */
    private static int height(int workers) {
        Ranges.atLeastOne("workers", workers);
        return 31 - Integer.numberOfLeadingZeros(workers);
    }
}
