package stalesim.model.data.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import stalesim.model.data.DataException;

/**
 * The beginning of an IDX file: two zero bytes, the type of the values, the number of dimensions, and each dimension as
 * a big-endian int.
 */
final class IdxHeader {

    private static final int UNSIGNED_BYTE = 8;
    private static final int MAX_DIMENSIONS = 4;

    private final String name;
    private final int[] sizes;

    private IdxHeader(String name, int[] sizes) {
        this.name = name;
        this.sizes = sizes;
    }

    /**
     * Whether a file begins like IDX: the magic bytes, and dimensions that could be those of data. Four bytes alone
     * would also fit an image of another format that begins with dark pixels.
     *
     * @param start of the file
     */
    static boolean fits(byte[] start) {
        if (start.length < 8 || start[0] != 0 || start[1] != 0 || start[2] < UNSIGNED_BYTE || start[2] > 14) {
            return false;
        }
        int dimensions = start[3];
        if (dimensions < 1 || dimensions > MAX_DIMENSIONS || start.length < 4 + 4 * dimensions) {
            return false;
        }
        double values = 1;
        for (int i = 0; i < dimensions; i++) {
            int size = ByteBuffer.wrap(start).getInt(4 + 4 * i);
            values *= size > 0 ? size : Double.NaN;
        }
        return values <= Integer.MAX_VALUE;
    }

    /**
     * Reads a header.
     *
     * @throws DataException if it is none, or not one of unsigned bytes
     */
    static IdxHeader read(String name, InputStream bytes) throws IOException {
        IdxHeader header = new IdxHeader(name, new int[0]);
        byte[] magic = bytes.readNBytes(4);
        if (magic.length < 4 || magic[0] != 0 || magic[1] != 0) {
            throw header.problem(0, "an IDX file begins with two zero bytes, the type of its values and the number of"
                    + " its dimensions. Is this an IDX file?");
        }
        if (magic[2] != UNSIGNED_BYTE) {
            throw header.problem(2, "the type of the values is " + magic[2]
                    + ", but must be 8, unsigned bytes. Convert the file.");
        }
        if (magic[3] < 1 || magic[3] > MAX_DIMENSIONS) {
            throw header.problem(3, "the number of dimensions is " + (magic[3] & 0xff) + ", but must be 1 to "
                    + MAX_DIMENSIONS + ".");
        }
        int[] sizes = new int[magic[3]];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = header.size(i, bytes.readNBytes(4));
        }
        return new IdxHeader(name, sizes).checked();
    }

    private int size(int dimension, byte[] bytes) {
        int place = 4 + 4 * dimension;
        if (bytes.length < 4) {
            throw problem(place + bytes.length, "the file ends within its header. Fetch it again.");
        }
        int size = ByteBuffer.wrap(bytes).getInt();
        if (size < 1) {
            throw problem(place, "dimension " + (dimension + 1) + " is " + size + ", but must be >= 1.");
        }
        return size;
    }

    private IdxHeader checked() {
        double values = 1;
        for (int i = 1; i < sizes.length; i++) {
            values *= sizes[i];
        }
        if (values > Integer.MAX_VALUE) {
            throw problem(8, "a sample has " + (long) values + " values, but may have at most " + Integer.MAX_VALUE
                    + ".");
        }
        return this;
    }

    int dimensions() {
        return sizes.length;
    }

    /** Size of a dimension, the first is 0. */
    int size(int dimension) {
        return sizes[dimension];
    }

    /** Values of a sample: the product of all dimensions but the first. */
    int values() {
        int values = 1;
        for (int i = 1; i < sizes.length; i++) {
            values *= sizes[i];
        }
        return values;
    }

    /** Bytes of the header. */
    int length() {
        return 4 + 4 * sizes.length;
    }

    void checkEnd(InputStream bytes, long place) throws IOException {
        if (bytes.read() >= 0) {
            throw problem(place, "the file goes on after the " + sizes[0] + " samples that its header announces."
                    + " Fetch it again.");
        }
    }

    /** A problem at a byte, the first is 0. */
    DataException problem(long place, String text) {
        return new DataException(name + ": byte " + place + ": " + text);
    }
}
