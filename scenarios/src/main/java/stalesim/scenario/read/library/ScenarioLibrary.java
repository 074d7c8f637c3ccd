package stalesim.scenario.read.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import stalesim.model.data.DataException;
import stalesim.scenario.file.ScenarioText;
import stalesim.scenario.file.Suggestion;

/** Finds the text of a scenario: a file, or one of those that stalesim brings along. */
public final class ScenarioLibrary {

    private static final String EXTENSION = ".yaml";
    private static final String FOLDER = "/stalesim/scenario/bundled/";
    private static final List<String> BUNDLED = List.of(
            "quickstart",
            "prediction-accuracy",
            "oversubscribed",
            "what-if-machine",
            "what-if-cluster",
            "million-workers",
            "momentum",
            "shared-memory",
            "contention",
            "leashed",
            "staleness-laws",
            "elastic",
            "wp-sgd",
            "parameter-server",
            "ds-sync",
            "local-rounds",
            "decentralised-dense",
            "decentralised-sparse",
            "dadm-diverse",
            "dadm-copies",
            "fashion-mnist-mlp",
            "fashion-mnist-lenet",
            "batch-sweep",
            "how-many-workers",
            "how-many-native",
            "how-many-paced",
            "what-if-study",
            "which-algorithm",
            "sensitivity",
            "scale",
            "upper-bound");

    /** A scenario is written by hand; what is larger is something else. */
    private static final long MOST_BYTES = 1_000_000;

    private ScenarioLibrary() {}

    /**
     * Names of the bundled scenarios.
     *
     * @return in the order in which they are listed
     */
    public static List<String> bundled() {
        return BUNDLED;
    }

    /**
     * Opens a scenario.
     *
     * @param name path of a file, or name of a bundled scenario; a file wins
     * @return its text
     * @throws DataException if there is neither, or the file cannot be read
     */
    public static ScenarioText open(String name) {
        return beside(Optional.empty(), name);
    }

    /**
     * Opens a scenario that another one names.
     *
     * @param folder of the other; the working directory where it has none
     * @param name path of a file, relative to that folder, or name of a bundled scenario; a file wins
     * @return its text
     * @throws DataException if there is neither, or the file cannot be read
     */
    static ScenarioText beside(Optional<Path> folder, String name) {
        Optional<Path> file = file(folder, name);
        if (file.isPresent()) {
            return fromFile(file.get());
        }
        String plain = name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
        if (BUNDLED.contains(plain)) {
            return fromResource(plain);
        }
        throw new DataException(
                name + ": neither a file nor a bundled scenario. " + Suggestion.among(name, BUNDLED));
    }

    private static Optional<Path> file(Optional<Path> folder, String name) {
        try {
            Path path = Path.of(name);
            return Optional.of(folder.map(found -> shown(found.resolve(path).normalize())).orElse(path))
                    .filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** As one would type it. */
    private static Path shown(Path absolute) {
        Path here = Path.of("").toAbsolutePath();
        return absolute.startsWith(here) ? here.relativize(absolute) : absolute;
    }

    private static ScenarioText fromFile(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new DataException(file + ": must be a scenario of at most " + MOST_BYTES
                        + " bytes. Data go into files of their own: data: { libsvm: FILE }.");
            }
            String fileName = file.getFileName().toString();
            int dot = fileName.indexOf('.');
            String stem = dot > 0 ? fileName.substring(0, dot) : fileName;
            return new ScenarioText(
                    file.toString(),
                    Files.readString(file),
                    Optional.of(file.toAbsolutePath().getParent()),
                    stem.matches("[A-Za-z0-9][A-Za-z0-9._-]*") ? stem : "scenario");
        } catch (CharacterCodingException e) {
            throw new DataException(file + ": must be text in UTF-8. Save it again in that encoding.", e);
        } catch (IOException e) {
            throw new DataException(file + ": cannot be read. Check that you may read it.", e);
        }
    }

    private static ScenarioText fromResource(String name) {
        String file = name + EXTENSION;
        return new ScenarioText(file, resource(FOLDER + file), Optional.empty(), name);
    }

    /** The text of a file that stalesim brings along. */
    static String resource(String path) {
        try (InputStream stream = ScenarioLibrary.class.getResourceAsStream(path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
