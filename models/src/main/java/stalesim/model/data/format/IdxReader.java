package stalesim.model.data.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import stalesim.model.data.DataException;
import stalesim.model.data.DenseCollector;
import stalesim.model.data.DenseData;
import stalesim.model.data.ImageShape;

/**
 * Reads images and their labels in the IDX format of MNIST and Fashion-MNIST, plain or compressed with gzip.
 *
 * <p>Images: a file of unsigned bytes with three dimensions n, H and W; labels: one of unsigned bytes with one
 * dimension n. Pixels become floats from 0 to 255; an image has one channel. With two dimensions, n and d, samples are
 * plain rows. Memory follows the bytes read, not the size announced: 4 bytes a pixel, at most 2.5 times that while
 * arrays grow.
 *
 * @see <a href="http://yann.lecun.com/exdb/mnist/">LeCun, Cortes, Burges: the MNIST database, file formats</a>
 */
public final class IdxReader {

    private static final int BUFFER = 1 << 16;

    private IdxReader() {}

    /**
     * Reads images with the labels that lie beside them: {@link #labelsBeside}.
     *
     * @param images the images file
     * @return the data set, labels as stored, named like the images file without {@code .gz}
     * @throws DataException if a file is missing, damaged or malformed, or the two do not belong together
     */
    public static DenseData read(Path images) {
        OpenedFile.checkReadable(images);
        return read(images, labelsBeside(images));
    }

    /**
     * Reads images and labels.
     *
     * @param images the images file
     * @param labels the labels file
     * @return the data set, labels as stored, named like the images file without {@code .gz}
     * @throws DataException if a file is missing, damaged or malformed, or the two do not belong together
     */
    public static DenseData read(Path images, Path labels) {
        byte[] classes = readLabels(labels);
        Reading reading = new Reading(images.getFileName().toString(), labels.getFileName().toString(), classes);
        OpenedFile.read(images, reading::progress, reading::images);
        return reading.toData();
    }

    /**
     * The labels file that belongs to an images file by its name: "images" becomes "labels" and "idx3" becomes "idx1";
     * compressed or not, as it exists.
     *
     * @param images the images file
     * @return the labels file, which exists
     * @throws DataException if there is none
     */
    public static Path labelsBeside(Path images) {
        String name = images.getFileName().toString();
        String labels = name.replace("images", "labels").replace("idx3", "idx1");
        if (labels.equals(name)) {
            throw new DataException(name + ": its labels cannot be found by its name, which must contain \"images\""
                    + " (train-images-idx3-ubyte has its labels in train-labels-idx1-ubyte). Name the labels file.");
        }
        String other = labels.endsWith(".gz") ? labels.substring(0, labels.length() - 3) : labels + ".gz";
        for (String candidate : new String[] {labels, other}) {
            if (Files.exists(images.resolveSibling(candidate))) {
                return images.resolveSibling(candidate);
            }
        }
        throw new DataException(name + ": the file with its labels, " + labels + ", does not lie beside it. Put it"
                + " there, or name the labels file.");
    }

    private static byte[] readLabels(Path file) {
        String name = file.getFileName().toString();
        byte[][] read = new byte[1][];
        OpenedFile.read(file, () -> "less than all labels", bytes -> read[0] = labels(name, bytes));
        return read[0];
    }

    private static byte[] labels(String name, InputStream bytes) throws IOException {
        IdxHeader header = IdxHeader.read(name, bytes);
        if (header.dimensions() != 1) {
            throw header.problem(3, "the number of dimensions is " + header.dimensions()
                    + ", but labels have 1. Is this the images file?");
        }
        byte[] labels = bytes.readNBytes(header.size(0));
        if (labels.length < header.size(0)) {
            throw header.problem(header.length() + labels.length, "the file ends after " + labels.length + " of "
                    + header.size(0) + " labels. Fetch it again.");
        }
        header.checkEnd(bytes, header.length() + (long) labels.length);
        return labels;
    }

    /** The images file on its way into memory. */
    private static final class Reading {
        private final String name;
        private final String labelsName;
        private final byte[] labels;
        private IdxHeader header;
        private DenseCollector rows;
        private long place;

        Reading(String name, String labelsName, byte[] labels) {
            this.name = name;
            this.labelsName = labelsName;
            this.labels = labels;
        }

        String progress() {
            return rows == null ? "less than the header" : rows.rows() + " complete images";
        }

        void images(InputStream bytes) throws IOException {
            header = IdxHeader.read(name, bytes);
            checkHeader();
            place = header.length();
            rows = new DenseCollector(name, header.values(), header.size(0));
            byte[] buffer = new byte[Math.min(header.values(), BUFFER)];
            for (byte label : labels) {
                rows.begin(label & 0xff);
                for (int left = header.values(); left > 0; left -= buffer.length) {
                    pixels(bytes, buffer, Math.min(left, buffer.length));
                }
            }
            header.checkEnd(bytes, place);
        }

        private void pixels(InputStream bytes, byte[] buffer, int wanted) throws IOException {
            int size = bytes.readNBytes(buffer, 0, wanted);
            place += size;
            if (size < wanted) {
                throw header.problem(place, "the file ends after " + rows.rows() + " of " + labels.length
                        + " images. Fetch it again.");
            }
            for (int i = 0; i < size; i++) {
                rows.add(buffer[i] & 0xff);
            }
        }

        private void checkHeader() {
            if (header.dimensions() != 2 && header.dimensions() != 3) {
                throw header.problem(3, "the number of dimensions is " + header.dimensions()
                        + ", but images have 3: number, height and width."
                        + (header.dimensions() == 1 ? " Is this the labels file?" : ""));
            }
            if (header.size(0) != labels.length) {
                throw header.problem(4, "there are " + header.size(0) + " images, but " + labels.length + " labels in "
                        + labelsName + ". Name the labels file that belongs to it.");
            }
        }

        DenseData toData() {
            DenseData data = rows.toData();
            return header.dimensions() == 2
                    ? data
                    : data.withShape(new ImageShape(1, header.size(1), header.size(2)));
        }
    }
}
