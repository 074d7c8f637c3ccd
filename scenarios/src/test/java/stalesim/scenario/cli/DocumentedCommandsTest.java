package stalesim.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stalesim.scenario.runner.FakeLaboratory;

/**
 * Every command of the tutorial and the gallery ends well, with the files that it tells readers to save. The
 * quickstart, which takes minutes of a quiet machine and has a test of its own in continuous integration, is done in a
 * laboratory of tests.
 */
class DocumentedCommandsTest {

    private static final Pattern SAVED = Pattern.compile("Save as `([^`]+)`:\\s+```yaml\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("^\\./stalesim (.+)$", Pattern.MULTILINE);

    @TempDir
    Path temp;

    private final Set<String> names = new HashSet<>();

    @Test
    void everyCommandOfTheTutorialEndsWell() throws IOException {
        String tutorial = Files.readString(Path.of("..", "docs", "tutorial.md"));
        for (MatchResult saved : SAVED.matcher(tutorial).results().toList()) {
            names.add(saved.group(1));
            Files.writeString(temp.resolve(saved.group(1)), saved.group(2));
        }
        assertThat(names).hasSizeGreaterThan(3);
        List<String> commands = commands("tutorial.md");
        assertThat(commands).hasSizeGreaterThan(10);
        for (String command : commands) {
            run(command);
        }
        assertThat(temp.resolve("my-capacity/report.html")).content().contains("Take ");
        assertThat(temp.resolve("my-check/report.html")).content().contains("paced");
    }

    /**
     * Bundled studies take up to a minute each: it is their plans that are made. All claims have a test of their own.
     */
    @Test
    void everyCommandOfTheGalleryCanBeRun() throws IOException {
        List<String> commands = commands("gallery.md");
        assertThat(commands).hasSizeGreaterThan(5).contains("claims");
        for (String command : commands) {
            if (!command.equals("claims")) {
                run(command + " --dry-run");
            }
        }
    }

    private static List<String> commands(String page) throws IOException {
        return COMMAND.matcher(Files.readString(Path.of("..", "docs", page)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private void run(String command) {
        Program stalesim = command.contains("quickstart") ? new Program(FakeLaboratory::new) : new Program();
        int code = stalesim.run(words(command).toArray());
        assertThat(code).as("%s\n%s", command, stalesim.err()).isZero();
        assertThat(stalesim.out() + stalesim.err()).as(command).isNotEmpty().doesNotContain("NaN", "Infinity");
    }

    /** Files and folders are those of the temporary folder. */
    private List<String> words(String command) {
        List<String> words = new ArrayList<>();
        for (String word : command.split(" ", -1)) {
            boolean folder = !words.isEmpty() && words.get(words.size() - 1).equals("--out");
            if (folder) {
                names.add(word);
            }
            words.add(names.contains(word) ? temp.resolve(word).toString() : word);
        }
        boolean writes = List.of("run", "study", "claims").contains(words.get(0));
        if (writes && !words.contains("--out") && !words.contains("--dry-run")) {
            words.addAll(List.of("--out", temp.resolve(words.get(0) + "-out").toString()));
        }
        return words;
    }
}
