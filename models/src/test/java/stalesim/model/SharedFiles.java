package stalesim.model;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Public data sets and reference values that are too large for the repository: the folder {@code shared}, named by
 * the system property or environment variable STALESIM_SHARED, or beside the working directory or one above it.
 * Tests that need it are skipped where it is missing.
 */
public final class SharedFiles {

    private SharedFiles() {}

    /** The folder, if there is one. */
    public static Optional<Path> folder() {
        String named = System.getProperty("STALESIM_SHARED", System.getenv("STALESIM_SHARED"));
        if (named != null) {
            return Optional.of(Path.of(named)).filter(Files::isDirectory);
        }
        for (Path parent = Path.of("").toAbsolutePath(); parent != null; parent = parent.getParent()) {
            Path shared = parent.resolve("shared");
            if (Files.isDirectory(shared.resolve("data"))) {
                return Optional.of(shared);
            }
        }
        return Optional.empty();
    }

    /** A file in the folder; skips the calling test where it is missing. */
    public static Path require(String relative) {
        Optional<Path> file = folder().map(folder -> folder.resolve(relative)).filter(Files::exists);
        assumeTrue(file.isPresent(), () -> "needs shared/" + relative);
        return file.orElseThrow();
    }

    /** A JSON file in the folder; skips the calling test where it is missing. */
    public static JsonNode json(String relative) {
        return JsonMapper.shared().readTree(require(relative).toFile());
    }
}
