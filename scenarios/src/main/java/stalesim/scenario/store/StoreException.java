package stalesim.scenario.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** An output folder that cannot be used as it is. The message names the file, the rule and what to do. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * With a complete message.
     *
     * @param message place, rule and advice
     */
    public StoreException(String message) {
        super(message);
    }

    /**
     * For a file or folder that cannot be written.
     *
     * @param path which
     * @param cause why
     * @return the exception
     */
    static StoreException cannotWrite(Path path, IOException cause) {
        String reason = reason(cause);
        return new StoreException(
                path + ": cannot be written (" + reason + "). Choose another folder with --out DIR.");
    }

    /**
     * For a file that was named and cannot be written.
     *
     * @param file which
     * @param cause why
     * @return the exception
     */
    static StoreException cannotWriteFile(Path file, IOException cause) {
        return new StoreException(file + ": cannot be written (" + reason(cause) + "). Name another file.");
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "there is no such folder";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "a file of that name is in the way";
        }
        return cause instanceof FileSystemException failed && failed.getReason() != null
                ? failed.getReason()
                : String.valueOf(cause.getMessage());
    }
}
