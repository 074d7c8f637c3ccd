package stalesim.scenario.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import stalesim.scenario.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** Files that are written where the user says, outside of any output folder. */
public final class NamedFile {

    private NamedFile() {}

    /**
     * Checks that a file can be written, before anything long is done for it.
     *
     * @param file which
     * @throws StoreException if its folder is missing or cannot be written, or the file is a folder
     */
    public static void checkWritable(Path file) {
        if (Files.isDirectory(file)) {
            throw StoreException.cannotWriteFile(file, new FileSystemException(null, null, "it is a folder"));
        }
        Path folder = file.toAbsolutePath().getParent();
        try {
            Files.delete(Files.createTempFile(folder, "stalesim", ".check"));
        } catch (IOException e) {
            throw StoreException.cannotWriteFile(file, e);
        }
    }

    /**
     * Writes a machine's description to a file.
     *
     * @param file which
     * @param machine the machine, from {@link MachineJson#write} or {@link EstimatesJson#write}
     */
    public static void writeMachine(Path file, ObjectNode machine) {
        AtomicFile.write(file, Json.pretty(machine));
    }

    /**
     * Writes a page to a file.
     *
     * @param file which
     * @param html its whole text
     */
    public static void writePage(Path file, String html) {
        AtomicFile.write(file, html);
    }
}
