package stalesim.model.network;

/**
 * Textbook costs of synchronisation beside those printed in paper 004, for the same quantities.
 *
 * <p>W is the number of workers that synchronise, D the bytes of a model, B the bandwidth of a link. The cost of
 * DS-Sync is that of its group: N in place of W. Results are nanoseconds.
 *
 * @see "Paper 004 (DS-Sync), section 3.2, table 1"
 */
public enum CostForm {

    /** The usual alpha-beta costs, which simulation confirms. */
    STANDARD {
        @Override
        public double ringNs(AlphaBeta link, int workers, long bytes) {
            return link.ringNs(workers, bytes);
        }

        @Override
        public double treeNs(AlphaBeta link, int workers, long bytes) {
            return workers == 1 ? 0 : 2 * log2(workers) * link.alphaNs() + 2 * link.transmissionNs(bytes);
        }

        @Override
        public double parameterServerNs(AlphaBeta link, int workers, long bytes, int servers) {
            return 2 * link.alphaNs() + 2.0 * workers / servers * link.transmissionNs(bytes);
        }
    },

    /**
     * As printed: scale of synchronisation times D/B, without latency. It takes every one of the steps to move all of
     * D, where each moves D/W (ring) or runs while others do (tree), and counts W twice for the parameter server.
     */
    LITERAL {
        @Override
        public double ringNs(AlphaBeta link, int workers, long bytes) {
            return (2.0 * workers - 1) * link.transmissionNs(bytes);
        }

        @Override
        public double treeNs(AlphaBeta link, int workers, long bytes) {
            return 3 * log2(workers) * link.transmissionNs(bytes);
        }

        @Override
        public double parameterServerNs(AlphaBeta link, int workers, long bytes, int servers) {
            return 2.0 * workers * workers / servers * link.transmissionNs(bytes);
        }
    };

    /**
     * Ring all-reduce: standard 2 (W-1) alpha + 2 (W-1)/W D/B, literal (2W - 1) D/B.
     *
     * @param link alpha and B
     * @param workers W &gt;= 1, or N within a group
     * @param bytes D
     * @return nanoseconds
     */
    public abstract double ringNs(AlphaBeta link, int workers, long bytes);

    /**
     * Tree all-reduce: standard, of two trees in many chunks, in the limit of large D, 2 log2(W) alpha + 2 D/B; literal
     * 3 log2(W) D/B.
     *
     * @param link alpha and B
     * @param workers W &gt;= 1, or N within a group
     * @param bytes D
     * @return nanoseconds
     */
    public abstract double treeNs(AlphaBeta link, int workers, long bytes);

    /**
     * Parameter server: standard 2 alpha + 2 W D/(P B), literal 2 W^2 D/(P B).
     *
     * @param link alpha and B
     * @param workers W &gt;= 1
     * @param bytes D
     * @param servers P, 1 &lt;= P &lt;= W
     * @return nanoseconds
     */
    public abstract double parameterServerNs(AlphaBeta link, int workers, long bytes, int servers);

    private static double log2(int workers) {
        return Math.log(workers) / Math.log(2);
    }
}
