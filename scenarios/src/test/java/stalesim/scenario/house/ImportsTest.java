package stalesim.scenario.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every import of every source, of tests and benchmarks too, is for a name that the source has. */
class ImportsTest {

    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?[\\w.]+\\.(\\w+);$", Pattern.MULTILINE);

    @Test
    void everyImportIsUsed() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            List<Path> sources = modules.map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .flatMap(ImportsTest::sources)
                    .toList();
            assertThat(sources).hasSizeGreaterThan(1_000);
            assertThat(sources.stream().flatMap(source -> unused(source, read(source)))).isEmpty();
        }
    }

    @Test
    void oneThatIsNotIsFound() {
        String source = "import a.Used;\nimport a.b.Left;\nimport static a.C.called;\nclass D { Used u = called(); }";
        assertThat(unused(Path.of("D.java"), source)).containsExactly("D.java: Left");
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In Javadoc counts as used. */
    private static Stream<String> unused(Path file, String source) {
        String rest = IMPORT.matcher(source).replaceAll("");
        return IMPORT.matcher(source)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !Pattern.compile("\\b" + name + "\\b").matcher(rest).find())
                .map(name -> file + ": " + name);
    }
}
