package stalesim.model.data.format;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
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

    private static final int GZIP_MAGIC = 0x1f8b;
    private static final int BUFFER = 1 << 16;

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
        checkReadable(file);
        String name = file.getFileName().toString();
        RowCollector rows = new RowCollector(name, minFeatures);
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
                InputStream text = decompressed(raw)) {
            new LibsvmParser(name, text, rows).parse();
        } catch (EOFException e) {
            throw new DataException(
                    name + ": the gzip file is truncated: it ends after " + rows.rows()
                            + " complete rows. Fetch it again.",
                    e);
        } catch (ZipException e) {
            throw new DataException(
                    name + ": the gzip file is damaged after " + rows.rows() + " complete rows (" + e.getMessage()
                            + "). Fetch it again.",
                    e);
        } catch (IOException e) {
            throw new DataException(name + ": cannot be read after " + rows.rows() + " complete rows: " + e, e);
        }
        return rows.toData(labels);
    }

    private static void checkReadable(Path file) {
        if (Files.isDirectory(file)) {
            throw new DataException(file + ": is a directory. Name one data file in it.");
        }
        if (!Files.exists(file)) {
            throw new DataException(file + ": no such file. Relative paths start at " + Path.of("").toAbsolutePath()
                    + ".");
        }
    }

    private static InputStream decompressed(InputStream raw) throws IOException {
        raw.mark(2);
        int first = raw.read();
        int second = raw.read();
        raw.reset();
        return (first << 8 | second) == GZIP_MAGIC ? new GZIPInputStream(raw, BUFFER) : raw;
    }
}
