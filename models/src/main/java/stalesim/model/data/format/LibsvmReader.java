package stalesim.model.data.format;

import java.nio.file.Path;
import stalesim.model.data.DataException;
import stalesim.model.data.Labels;
import stalesim.model.data.RowCollector;
import stalesim.model.data.SparseData;

/**
 * Reads data sets in LIBSVM's text format, plain or compressed with gzip (told apart by the first two bytes).
 *
 * <p>One sample a line: {@code label index:value index:value ...}, indices from 1 and ascending within a line.
 * A line with a label alone is a sample whose features are all zero. Blank lines, and everything from a {@code #}
 * to the end of its line, are skipped. Explicitly stored zeros count for the number of features but are not
 * stored. Values are rounded to floats.
 *
 * <p>The file is read as a stream; memory is about 2.5 times the data set's, at the end, while its arrays are cut
 * to size.
 *
 * @see <a href="https://www.csie.ntu.edu.tw/~cjlin/libsvmtools/datasets/">Chang, Lin: LIBSVM data</a>
 */
public final class LibsvmReader {

    private LibsvmReader() {}

    /**
     * Reads samples with two classes, which become -1 and +1; d is the largest index in the file.
     *
     * @param file the file
     * @return the data set, named like the file without {@code .gz}
     * @throws DataException if the file is missing, empty, damaged or malformed, or has not two classes
     */
    public static SparseData read(Path file) {
        return read(file, Labels.BINARY);
    }

    /**
     * Reads samples; d is the largest index in the file.
     *
     * @param file the file
     * @param labels what to do with labels
     * @return the data set
     * @throws DataException if the file is missing, empty, damaged or malformed, or its labels do not suit
     */
    public static SparseData read(Path file, Labels labels) {
        return read(file, labels, 1);
    }

    /**
     * Reads samples with at least a given number of features: a part of a data set may lack the last ones.
     *
     * @param file the file
     * @param labels what to do with labels
     * @param minFeatures &gt;= 1; d is this or, if larger, the largest index in the file
     * @return the data set
     * @throws DataException if the file is missing, empty, damaged or malformed, or its labels do not suit
     */
    public static SparseData read(Path file, Labels labels, int minFeatures) {
        if (minFeatures < 1) {
            throw new IllegalArgumentException("features must be >= 1: minFeatures=" + minFeatures);
        }
        String name = file.getFileName().toString();
        RowCollector rows = new RowCollector(name, minFeatures);
        OpenedFile.read(
                file,
                () -> rows.rows() + " complete rows",
                bytes -> new LibsvmParser(name, bytes, rows).parse());
        return rows.toData(labels);
    }
}
