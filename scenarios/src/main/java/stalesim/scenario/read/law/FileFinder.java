package stalesim.scenario.read.law;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stalesim.scenario.file.Field;

/**
 * Finds data files: beside the scenario, else in the working directory, in its folder {@code data}, or in one of the
 * folders that the environment variable STALESIM_DATA names.
 *
 * @param folders where to look, in this order
 */
public record FileFinder(List<Path> folders) {

    private static final String VARIABLE = "STALESIM_DATA";

    /**
     * For a scenario.
     *
     * @param scenario its folder, if it has one
     * @return the finder
     */
    public static FileFinder beside(Optional<Path> scenario) {
        Stream<Path> named = Optional.ofNullable(System.getenv(VARIABLE)).stream()
                .flatMap(Pattern.compile(Pattern.quote(File.pathSeparator))::splitAsStream)
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
        Stream<Path> usual = Stream.of(Path.of(""), Path.of("data"));
        return new FileFinder(
                Stream.of(scenario.stream(), usual, named).flatMap(folder -> folder).toList());
    }

    /**
     * Finds a file.
     *
     * @param field states its path
     * @return the file, or empty after reporting
     */
    public Optional<Path> find(Field field) {
        Optional<String> written = field.text();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path path = Path.of(written.get());
            Optional<Path> found = folders.stream()
                    .map(folder -> folder.resolve(path))
                    .filter(file -> Files.isRegularFile(file) && Files.isReadable(file))
                    .findFirst();
            if (found.isEmpty()) {
                field.reject(written.get() + " must be a readable file. Looked in " + places()
                        + ". Set " + VARIABLE + " to the folder that holds it.");
            }
            return found;
        } catch (InvalidPathException e) {
            field.reject(written.get() + " must be a path. " + e.getReason() + ".");
            return Optional.empty();
        }
    }

    private String places() {
        return folders.stream()
                .map(folder -> folder.toAbsolutePath().normalize().toString())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
