package stalesim.scenario.read;

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
            "momentum",
            "shared-memory",
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
            "batch-sweep");

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
        Optional<Path> file = file(name);
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

    private static Optional<Path> file(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static ScenarioText fromFile(Path file) {
        try {
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
        String resource = name + EXTENSION;
        try (InputStream stream = ScenarioLibrary.class.getResourceAsStream(FOLDER + resource)) {
            String content = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new ScenarioText(resource, content, Optional.empty(), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
