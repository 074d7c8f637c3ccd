package stalesim.scenario.measured;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Published measurements that are kept outside of the repository: the folder {@code data/measurements} below the one
 * that the system property or environment variable STALESIM_SHARED names, or below {@code shared} beside the working
 * directory or one above it. Tests that need it are skipped where it is missing.
 */
public final class SharedMeasurements {

    private SharedMeasurements() {}

    /** The files, sorted by name; skips the calling test where there are none. */
    public static List<Path> require() throws IOException {
        Optional<Path> folder = shared().map(shared -> shared.resolve("data/measurements")).filter(Files::isDirectory);
        assumeTrue(folder.isPresent(), "needs shared/data/measurements");
        try (Stream<Path> files = Files.list(folder.orElseThrow())) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    private static Optional<Path> shared() {
        String named = System.getProperty("STALESIM_SHARED", System.getenv("STALESIM_SHARED"));
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), parent -> parent != null, Path::getParent)
                .map(parent -> parent.resolve("shared"))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
