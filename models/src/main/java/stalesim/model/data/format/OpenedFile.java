package stalesim.model.data.format;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import stalesim.model.data.DataException;

/**
 * A data file's bytes, plain or compressed with gzip (told apart by the first two bytes). What can be wrong with the
 * file itself, whatever its format, becomes a {@link DataException} here: missing, a directory, truncated, damaged.
 */
public final class OpenedFile {

    private static final int GZIP_MAGIC = 0x1f8b;
    private static final int BUFFER = 1 << 16;

    private OpenedFile() {}

    /** What is done with the bytes. */
    @FunctionalInterface
    public interface Content {
        /**
         * Reads.
         *
         * @param bytes decompressed
         * @throws IOException if they cannot be read
         */
        void read(InputStream bytes) throws IOException;
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @param progress how much was read so far, for messages: "3 complete rows"
     * @param content sees the decompressed bytes; not closed by it
     * @throws DataException if the file cannot be read to where {@code content} reads
     */
    public static void read(Path file, Supplier<String> progress, Content content) {
        checkReadable(file);
        String name = file.getFileName().toString();
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
                InputStream bytes = decompressed(raw)) {
            content.read(bytes);
        } catch (IOException e) {
            throw failure(name, progress.get(), e);
        } catch (UncheckedIOException e) {
            throw failure(name, progress.get(), e.getCause());
        }
    }

    private static DataException failure(String name, String progress, IOException e) {
        if (e instanceof EOFException) {
            return new DataException(
                    name + ": the gzip file is truncated: it ends after " + progress + ". Fetch it again.", e);
        }
        if (e instanceof ZipException) {
            return new DataException(
                    name + ": the gzip file is damaged after " + progress + " (" + e.getMessage()
                            + "). Fetch it again.",
                    e);
        }
        return new DataException(name + ": cannot be read after " + progress + ": " + e, e);
    }

    /**
     * Checks that there is such a file.
     *
     * @param file the file
     * @throws DataException if it is missing or a directory
     */
    static void checkReadable(Path file) {
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
