package stalesim.sim.collective;

/**
 * A vector cut into pieces whose sizes differ by one byte at most; the first are the larger ones.
 *
 * @param bytes of the whole, &gt;= 0
 * @param count of pieces, &gt;= 1
 */
record Pieces(long bytes, int count) {

    /** Checks the ranges. */
    Pieces {
        if (bytes < 0 || count < 1) {
            throw new IllegalArgumentException(
                    "a vector must have >= 0 bytes and >= 1 pieces: bytes=" + bytes + ", count=" + count);
        }
    }

    /** Bytes of one piece, 0 &lt;= number &lt; count. */
    long size(int number) {
        return bytes / count + (number < bytes % count ? 1 : 0);
    }
}
