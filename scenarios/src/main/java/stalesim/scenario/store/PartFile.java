package stalesim.scenario.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written piece by piece beside its place and moved there when it is whole. */
public final class PartFile implements AutoCloseable {

    private final Path file;
    private final Path beside;
    private final OutputStream stream;

    private PartFile(Path file, Path beside, OutputStream stream) {
        this.file = file;
        this.beside = beside;
        this.stream = stream;
    }

    /**
     * Opens the part.
     *
     * @param file where it belongs when it is whole
     * @return an empty part
     * @throws StoreException if it cannot be written
     */
    public static PartFile open(Path file) {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            return new PartFile(file, beside, new BufferedOutputStream(Files.newOutputStream(beside)));
        } catch (IOException e) {
            throw StoreException.cannotWriteFile(file, e);
        }
    }

    /**
     * Where to write.
     *
     * @return a buffered stream
     */
    public OutputStream stream() {
        return stream;
    }

    /**
     * Puts the whole file in its place; a file that is there is replaced.
     *
     * @throws UncheckedIOException if the disk refuses
     */
    public void keep() {
        try {
            stream.close();
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Removes the part unless it was kept. */
    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            // it could not be written to the end, which whoever wrote has been told
        }
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + beside, e);
        }
    }
}
