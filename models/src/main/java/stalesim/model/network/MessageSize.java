package stalesim.model.network;

/**
 * Size of a model or gradient on the wire: ceil(d bytesPerParameter / compression) bytes.
 *
 * @param bytesPerParameter bytes of one uncompressed parameter, &gt; 0: 4 for single precision
 * @param compression ratio of uncompressed to sent bytes, &gt;= 1: 1 for none
 */
public record MessageSize(double bytesPerParameter, double compression) {

    /** Single precision, uncompressed. */
    public static final MessageSize FLOAT = new MessageSize(4, 1);

    /** Checks the ranges. */
    public MessageSize {
        Ranges.positive("bytesPerParameter", bytesPerParameter);
        if (!(compression >= 1) || Double.isInfinite(compression)) {
            throw new IllegalArgumentException("compression must be >= 1 and finite: compression=" + compression);
        }
    }

    /**
     * Bytes of a vector.
     *
     * @param dimension d &gt;= 0
     * @return bytes, rounded up
     */
    public long bytes(long dimension) {
        return (long) Math.ceil(dimension * bytesPerParameter / compression);
    }
}
