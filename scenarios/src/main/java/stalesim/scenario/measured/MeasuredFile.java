package stalesim.scenario.measured;

import java.nio.file.Path;
import stalesim.model.measured.ImportedRun;

/**
 * An imported run with the file that it came from.
 *
 * @param path the file as it was named
 * @param sha256 identity of its bytes, 64 hexadecimal digits
 * @param run what it holds
 */
public record MeasuredFile(Path path, String sha256, ImportedRun run) {

    /**
     * The file's name, without its folder.
     *
     * @return for messages and tables
     */
    public String name() {
        return path.getFileName().toString();
    }
}
