package stalesim.model.network;

import java.util.OptionalDouble;
import stalesim.model.range.Ranges;

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
     * From numbers that may be unknown.
     *
     * @param bytesPerParameter bytes of one uncompressed parameter, if known
     * @param compression ratio of uncompressed to sent bytes, if known
     * @return the size
     * @throws stalesim.model.duration.MissingCalibrationException if one of the numbers is unknown
     */
    public static MessageSize of(OptionalDouble bytesPerParameter, OptionalDouble compression) {
        return new MessageSize(
                Stated.needed(bytesPerParameter, "number of bytes per parameter"),
                Stated.needed(compression, "compression ratio"));
    }

    /**
     * The same parameters, compressed once more before they are sent.
     *
     * @param ratio of uncompressed to compressed, &gt;= 1
     * @return a size with both ratios
     */
    public MessageSize compressed(double ratio) {
        return new MessageSize(bytesPerParameter, compression * ratio);
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
