package stalesim.model.data.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import stalesim.model.data.DataException;
import stalesim.model.data.DenseCollector;
import stalesim.model.data.DenseData;
import stalesim.model.data.ImageShape;

/**
 * Reads CIFAR-10 in its binary version, plain or compressed with gzip: records of 3,073 bytes, the class from 0 to 9,
 * then the red, the green and the blue plane of 32 x 32 pixels, row by row.
 *
 * <p>Pixels become floats from 0 to 255. Memory: 4 bytes a pixel, at most 2.5 times that while arrays grow.
 *
 * @see <a href="https://www.cs.toronto.edu/~kriz/cifar.html">Krizhevsky: the CIFAR-10 dataset, binary version</a>
 */
public final class Cifar10Reader {

    /** Bytes of a record. */
    static final int RECORD = 3073;

    /** Largest class. */
    static final int LAST_CLASS = 9;

    private static final ImageShape SHAPE = new ImageShape(3, 32, 32);

    private final DenseCollector rows;

    private Cifar10Reader(String name) {
        rows = new DenseCollector(name, SHAPE.size(), Integer.MAX_VALUE);
    }

    /**
     * Reads one file.
     *
     * @param file the file
     * @return the data set, labels as stored, named like the file without {@code .gz}
     * @throws DataException if the file is missing, empty, damaged or malformed
     */
    public static DenseData read(Path file) {
        return read(List.of(file));
    }

    /**
     * Reads several files as one data set: CIFAR-10 has its training data in five.
     *
     * @param files one or more, in the order wanted
     * @return the data set, labels as stored, named like the first file without {@code .gz}
     * @throws DataException if a file is missing, empty, damaged or malformed
     */
    public static DenseData read(List<Path> files) {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("needs at least one file");
        }
        Cifar10Reader reader = new Cifar10Reader(files.get(0).getFileName().toString());
        for (Path file : files) {
            reader.append(file);
        }
        return reader.rows.toData().withShape(SHAPE);
    }

    private void append(Path file) {
        int before = rows.rows();
        OpenedFile.read(
                file,
                () -> rows.rows() - before + " complete images",
                bytes -> records(file.getFileName().toString(), bytes));
        if (rows.rows() == before) {
            throw new DataException(file.getFileName() + ": holds no images. Fetch it again.");
        }
    }

    private void records(String name, InputStream bytes) throws IOException {
        byte[] record = new byte[RECORD];
        int number = 1;
        int size = bytes.readNBytes(record, 0, RECORD);
        while (size == RECORD) {
            int label = record[0] & 0xff;
            if (label > LAST_CLASS) {
                throw new DataException(name + ": record " + number + ", byte " + (number - 1L) * RECORD + ": class "
                        + label + " must be 0 to " + LAST_CLASS + ". Is this CIFAR-10's binary version?");
            }
            rows.begin(label);
            for (int i = 1; i < RECORD; i++) {
                rows.add(record[i] & 0xff);
            }
            number++;
            size = bytes.readNBytes(record, 0, RECORD);
        }
        if (size > 0) {
            throw new DataException(name + ": record " + number + ", byte " + (number - 1L) * RECORD + ": has " + size
                    + " bytes, but must have " + RECORD + ". Fetch the file again, or check that it is CIFAR-10's"
                    + " binary version.");
        }
    }
}
