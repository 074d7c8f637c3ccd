package stalesim.scenario.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.model.data.DataException;
import stalesim.model.measured.EpochTimes;
import stalesim.model.measured.ImportedRun;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.scenario.file.Problem;
import stalesim.scenario.file.ScenarioException;

class MeasuredReaderTest {

    private static final String GOOD =
            """
            {
              "algorithm": "async-lock",
              "threads": 3,
              "updates_per_epoch": 100,
              "epoch_end_ms": [50, 90, 131],
              "epoch_loss": [2.5, 1.25, 0.5],
              "staleness_counts": [1, 1, 298, 0],
              "batch": 16,
              "machine": "many cores"
            }
            """;

    @TempDir
    Path temp;

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(temp, "run", ".json"), content);
    }

    private ImportedRun run(String content) throws IOException {
        return MeasuredReader.read(file(content)).run();
    }

    private List<String> problems(String content) throws IOException {
        Path file = file(content);
        ScenarioException failure =
                catchThrowableOfType(ScenarioException.class, () -> MeasuredReader.read(file));
        assertThat(failure).as("the file must be refused").isNotNull();
        return failure.problems().stream()
                .map(Problem::render)
                .map(text -> text.replace(file.toString(), "run.json").lines().findFirst().orElseThrow())
                .toList();
    }

    @Test
    void readsAFileInMilliseconds() throws IOException {
        assertThat(run(GOOD))
                .isEqualTo(new ImportedRun(
                        "async-lock",
                        3,
                        new EpochTimes(100, List.of(50_000_000L, 90_000_000L, 131_000_000L), 1_000_000),
                        new StalenessHistogram(new long[] {1, 1, 298}),
                        List.of(2.5, 1.25, 0.5),
                        Map.of("batch", "16", "machine", "many cores")));
    }

    @Test
    void secondsHaveAResolutionOfASecond() throws IOException {
        EpochTimes epochs = run(GOOD.replace("epoch_end_ms", "epoch_end_s")).epochs();
        assertThat(epochs.resolutionNs()).isEqualTo(1_000_000_000);
        assertThat(epochs.endNs()).endsWith(131_000_000_000L);
    }

    @Test
    void lossesMayBeMissingOrBeyondAllNumbers() throws IOException {
        assertThat(run(GOOD.replace("  \"epoch_loss\": [2.5, 1.25, 0.5],\n", "")).losses()).isEmpty();
        assertThat(run(GOOD.replace("[2.5, 1.25, 0.5]", "[NaN, Infinity, \"NaN\"]")).losses())
                .containsExactly(Double.NaN, Double.POSITIVE_INFINITY, Double.NaN);
    }

    @Test
    void tabsNullDescriptionsAndEqualEndsAreFine() throws IOException {
        assertThat(run(GOOD.replace("  ", "\t"))).isEqualTo(run(GOOD));
        assertThat(run(GOOD.replace("\"many cores\"", "null")).description()).containsOnlyKeys("batch");
        assertThat(run(GOOD.replace("50, 90, 131", "0, 0, 1")).epochs().count()).isEqualTo(3);
    }

    @Test
    void identityIsThatOfTheBytes() throws IOException {
        MeasuredFile one = MeasuredReader.read(file(GOOD));
        MeasuredFile same = MeasuredReader.read(file(GOOD));
        MeasuredFile other = MeasuredReader.read(file(GOOD.replace("  ", "\t")));
        assertThat(one.sha256()).hasSize(64).isEqualTo(same.sha256()).isNotEqualTo(other.sha256());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "async-lock" | "async-lok" | run.json:2:16: algorithm: "async-lok" must be one of | Did you mean async-lock?
                    "async-lock" | "sequential" | run.json:3:14: threads: 3 must be <= 1 | name the algorithm that was run
                    "algorithm" | "algoritm" | run.json:2:3: algoritm: is not a key that is known here | Did you mean algorithm?
                    "threads": 3 | "threads": 0 | run.json:3:14: threads: 0 must be >= 1 | how many workers
                    "threads": 3 | "threads": 2000000 | run.json:3:14: threads: 2000000 must be <= 1000000 | how many workers
                    "threads": 3 | "threads": "three" | run.json:3:14: threads: "three" must be a whole number | how many workers
                    _epoch": 100 | _epoch": 0 | run.json:4:24: updates_per_epoch: 0 must be >= 1 | between the ends
                    [50, 90, 131] | [50, 40, 131] | run.json:5:24: epoch_end_ms[1]: 40 must be >= 50 | not durations
                    [50, 90, 131] | [50, 50, 50] | run.json:5:19: epoch_end_ms: needs at least one epoch, and time must pass | Write the time
                    [50, 90, 131] | [-1, 90, 131] | run.json:5:20: epoch_end_ms[0]: -1 must be >= 0 | since the start
                    [50, 90, 131] | [0.5, 90, 131] | run.json:5:20: epoch_end_ms[0]: 0.5 must be a whole number | since the start
                    [50, 90, 131] | 131 | run.json:5:19: epoch_end_ms: 131 must be a list. | Write [131].
                    "epoch_loss" | "epoch_end_s" | run.json:6:18: epoch_end_s: must not stand beside epoch_end_ms. | Remove one
                    [2.5, 1.25, 0.5] | [2.5] | run.json:6:17: epoch_loss: 1 losses must be as many as epochs, 3. | leave epoch_loss out
                    1.25 | "low" | run.json:6:23: epoch_loss[1]: "low" must be a number finite | instance
                    298, 0 | -298, 0 | run.json:7:30: staleness_counts[2]: -298 must be >= 0 | how many updates
                    298, 0 | 2.5, 0 | run.json:7:30: staleness_counts[2]: 2.5 must be a whole number | how many updates
                    [1, 1, 298, 0] | [0, 0] | run.json:7:23: staleness_counts: must count at least one update. | staleness 0, 1
                    [1, 1, 298, 0] | [] | run.json:7:23: staleness_counts: must count at least one update. | staleness 0, 1
                    "batch": 16 | "batch": -16 | run.json:8:12: batch: -16 must be >= 1 | instance
                    "machine" | "maschine" | run.json:9:3: maschine: is not a key that is known here. | Did you mean machine?
                    "machine" | "batch" | run.json:9:3: batch: stands here again, first at | Remove one
                    "machine" | "momentum" | run.json:9:15: momentum: "many cores" must be a number | instance
                    """)
    void eachRuleIsToldWhereItIsBroken(String good, String bad, String start, String advice) throws IOException {
        assertThat(GOOD).contains(good);
        assertThat(problems(GOOD.replace(good, bad)))
                .anySatisfy(problem -> assertThat(problem).startsWith(start).contains(advice));
    }

    @Test
    void everythingMissingIsToldAtOnce() throws IOException {
        assertThat(problems("{}"))
                .hasSize(5)
                .allMatch(problem -> problem.contains(" must be stated. Write "))
                .extracting(problem -> problem.substring(14, problem.indexOf(':', 14)))
                .containsExactlyInAnyOrder(
                        "algorithm", "threads", "updates_per_epoch", "epoch_end_ms", "staleness_counts");
    }

    @Test
    void whatIsNoObjectIsRefused() throws IOException {
        assertThat(problems("[1, 2]")).singleElement().asString().contains("must be a mapping", "algorithm");
        assertThat(problems("{\"algorithm\": [")).singleElement().asString().startsWith("run.json:1:");
        Path latin = Files.write(temp.resolve("latin.json"), "{\"note\": \"ü\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> MeasuredReader.read(latin))
                .isInstanceOf(DataException.class).hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> MeasuredReader.read(temp.resolve("none.json")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("Check that it exists");
    }

    @Test
    void theProblemsOfAllFilesAreToldTogether() throws IOException {
        Path one = file(GOOD.replace("298", "-1"));
        Path good = file(GOOD);
        Path other = file(GOOD.replace("\"threads\": 3", "\"threads\": 0"));
        assertThatThrownBy(() -> MeasuredReader.readAll(List.of(one, good, other)))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining(one + ":7:30")
                .hasMessageContaining(other + ":3:14");
        assertThat(MeasuredReader.readAll(List.of(good, good)))
                .extracting(MeasuredFile::path).containsExactly(good, good);
    }

    @Test
    void ofALongLineOnlyThePartAroundTheCaretIsShown() throws IOException {
        String line = GOOD.replace("\n", "").replace("298", "298" + ", 7".repeat(500) + ", -5" + ", 7".repeat(500));
        ScenarioException failure = catchThrowableOfType(ScenarioException.class, () -> run(line));
        List<String> lines = failure.getMessage().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).hasSizeLessThan(130);
        assertThat(lines.get(1).substring(lines.get(2).indexOf('^'))).startsWith("-5, 7");
    }

    /** What their description says of the published files. */
    @Test
    void publishedRunsRepeatWithinOnePercentAndAreLessStaleThanThreads() throws IOException {
        List<MeasuredFile> files = MeasuredReader.readAll(SharedMeasurements.require());
        assertThat(files).isNotEmpty();
        for (MeasuredFile file : files) {
            ImportedRun run = file.run();
            assertThat(run.staleness().mean()).as(file.name()).isBetween(0.8 * run.threads(), run.threads() - 1.0);
            assertThat(run.rate().relativeUncertainty()).isLessThan(0.01);
            assertThat(run.losses()).hasSize(run.epochs().count());
            if (file.name().endsWith("_a.json")) {
                ImportedRun repeat = files.stream()
                        .filter(other -> other.name().equals(file.name().replace("_a.json", "_b.json")))
                        .findFirst()
                        .orElseThrow()
                        .run();
                assertThat(repeat.rate().perSecond() / run.rate().perSecond()).isBetween(0.99, 1.01);
            }
        }
    }
}
