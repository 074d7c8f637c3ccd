package stalesim.scenario.runner.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.data.DataException;
import stalesim.model.random.RandomStreams;
import stalesim.model.run.TrainingTask;
import stalesim.scenario.file.ScenarioException;
import stalesim.scenario.file.ScenarioText;
import stalesim.scenario.file.Setting;
import stalesim.scenario.json.ScenarioJson;
import stalesim.scenario.read.ScenarioReader;
import stalesim.scenario.spec.Scenario;

/** From the words of a scenario to what is trained. */
class TasksTest {

    private static final String YAML =
            """
            objective: { kind: logistic, data: { dense: { rows: 100, features: 5 } } }
            algorithms: [ async-lock ]
            batch: 4
            step: { rule: constant, size: 0.1 }
            stop: { updates: 100 }
            clocks: [ simulated ]
            """;

    /** 60 samples of three classes, called 2, 5 and 7, far apart. */
    private static final int ROWS = 60;

    @TempDir
    Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        StringBuilder csv = new StringBuilder("label,x,y\n");
        byte[] images = new byte[16 + ROWS * 4];
        byte[] labels = new byte[8 + ROWS];
        System.arraycopy(new byte[] {0, 0, 8, 3, 0, 0, 0, ROWS, 0, 0, 0, 2, 0, 0, 0, 2}, 0, images, 0, 16);
        System.arraycopy(new byte[] {0, 0, 8, 1, 0, 0, 0, ROWS}, 0, labels, 0, 8);
        int[] names = {2, 5, 7};
        for (int row = 0; row < ROWS; row++) {
            csv.append(names[row % 3]).append(',').append(row % 3 * 10).append(',').append(row).append('\n');
            images[16 + 4 * row + row % 3] = (byte) 200;
            labels[8 + row] = (byte) names[row % 3];
        }
        Files.writeString(folder.resolve("three.csv"), csv);
        Files.write(folder.resolve("a-images"), images);
        Files.write(folder.resolve("a-labels"), labels);
        Files.write(folder.resolve("other"), labels);
    }

    private Scenario read(String... settings) {
        List<Setting> overrides = Arrays.stream(settings).map(Setting::parse).toList();
        return ScenarioReader.read(new ScenarioText("test.yaml", YAML, Optional.of(folder), "test"), overrides);
    }

    private TrainingTask task(String... settings) {
        return Tasks.of(read(settings)).task();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock =
            """
            dense: {rows: 50, features: 7} | 50 | 7
            sparse: {rows: 50, features: 7, non-zeros: 2} | 50 | 7
            ruler: {rows: 48, features: 7, density: 0.5, copies: 4} | 48 | 7
            local-similarity: {rows: 50, features: 7, changed: 0.9} | 50 | 7
            one-sample: {rows: 50, features: 7} | 50 | 7
            analog: {rows: 50} | 50 | 100000
            blobs: {rows: 50, features: 7, classes: 2} | 50 | 7
            """)
    void everyGeneratorMakesWhatIsAskedFor(String source, int rows, int features) {
        String kind = source.startsWith("one-sample") ? "least-squares" : "svm";
        TrainingTask task = task("objective={kind: " + kind + ", data: {" + source + "}}");
        assertThat(task.objective().samples()).isEqualTo(rows);
        assertThat(task.objective().dimension()).isEqualTo(features);
        assertThat(task.objective().name()).isEqualTo(kind);
    }

    /** A flat network of 2 inputs: 2*128+128 + 2*(128*128+128) + 128*3+3; images of 2 x 2: 4 inputs. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock =
            """
            softmax | csv: three.csv, label: label | 6
            mlp | csv: three.csv, label: label | 33795
            softmax | idx: a-images | 12
            mlp | idx: a-images, labels: other | 34051
            """)
    void filesBecomeClassesOfTheirOwn(String kind, String source, int parameters) {
        TrainingTask task =
                task("objective={kind: " + kind + ", data: {" + source + ", test: 0.25, normalise: unit-range}}");
        assertThat(task.objective().samples()).isEqualTo(45);
        assertThat(task.objective().dimension()).isEqualTo(parameters);
        float[] start = task.start(new RandomStreams(1, 0));
        assertThat(task.evaluation().testAccuracy(start).orElseThrow()).isBetween(0.0, 1.0);
    }

    @Test
    void oneClassStandsAgainstTheRest() {
        TrainingTask task = task("objective={kind: logistic, data: {idx: a-images, one-class: 5}}");
        // pixel 1 is set for class 5 alone: a third of the margins of this vector are +200, all others 0
        float[] second = {0, 1, 0, 0};
        assertThat(task.objective().accuracy(second, new int[] {1, 4, 7}).orElseThrow()).isEqualTo(1);
        assertThat(task.evaluation().testAccuracy(second)).isEmpty();
    }

    @Test
    void testSamplesOfTheirOwn() {
        TrainingTask task = task("objective={kind: logistic, data: {"
                + "dense: {rows: 100, features: 5, noise: 0}, test: {dense: {rows: 40, features: 5, noise: 0}}}}");
        assertThat(task.objective().samples()).isEqualTo(100);
        float[] ruler = {-1, 2, -3, 4, -5};
        assertThat(task.evaluation().testAccuracy(ruler)).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{draw: in-order}",
        "{draw: reshuffled, order: similar}",
        "{partition: iid}",
        "{partition: {by-label: 1}, order: by-label}",
        "{partition: {dirichlet: 0.5, every-replication: true}}",
        "{partition: {geometric: 0.5}}",
        "{partition: {shares: [1, 2, 3]}}"
    })
    void samplingIsPartOfTheScenario(String sampling) {
        Scenario scenario = read("sampling=" + sampling);
        assertThat(ScenarioJson.hash(scenario)).isNotEqualTo(ScenarioJson.hash(read()));
        TrainingTask task = Tasks.of(scenario).task();
        assertThat(task.batch()).isEqualTo(4);
        assertThat(task.workers(3, new RandomStreams(1, 0))).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock =
            """
            sampling={partition: {dirichlet: 1, by-label: 2}} | must name one partition, and names 2
            objective={kind: mlp, ridge: spread, data: {blobs: {rows: 9, features: 2}}} | linear in its samples
            objective={kind: svm, surrogate: true, data: {blobs: {rows: 9, features: 2, classes: 2}}} | smooth convex
            algorithms=[{ds-sync: {group: 3}}] | needs groups of equal size
            sampling={draw: backwards} | with-replacement
            objective.data.normalise=none-at-all | unit-range
            objective.data.test=1.5 | share below 1
            objective.data={ruler: {rows: 8, features: 2, copies: 3}} | must be 1, 2 or 4
            objective.data={dense: {rows: 8, features: 2, noise: 0.7}} | must be <= 0.5
            objective.data={analog: {rows: 1000000000}} | must come to <= 2000000000
            objective={kind: mlp, data: {csv: none.csv}} | must be a readable file
            algorithms=[{leashed: {persistence: -1}}] | must be >= 0
            algorithms=[{leashed: {bound: 1}}] | bound
            algorithms=[{leashed: {persistence: 1}, ds-sync: {}}] | must name one algorithm, and names 2
            algorithms=[{local-rounds: {sizes: cubic}}] | must be one of constant, power, logarithmic, delay-limited
            algorithms=[{local-rounds: {sizes: constant, factor: 2}}] | factor does not go with sizes: constant
            algorithms=[{local-rounds: {root: 1}}] | root must be > 1 and finite
            """)
    void mistakesAreExplained(String setting, String message) {
        assertThatThrownBy(() -> read(setting))
                .isInstanceOfSatisfying(ScenarioException.class, failure -> assertThat(failure.problems())
                        .anySatisfy(problem -> assertThat(problem.render()).contains(message)));
    }

    @Test
    void theLengthOfMessagesIsSaid() {
        String network = "{topology: star, links: [{latency-us: 5, gbit-per-s: 10}], collective: ring,"
                + " servers: [{latency-us: 5, gbit-per-s: 10}], bytes-per-parameter: 1000.5}";
        assertThat(Tasks.of(read("machine={cores: 1, compute: 5, read-us: 1, update-us: 1, slice-us: 100, network: "
                        + network + "}")).notes())
                .containsExactly("a whole model or gradient has 5,003 bytes on the network: 5 parameters of 1000.5 bytes"
                        + " each");
        assertThat(Tasks.of(read()).notes()).isEmpty();
    }

    /** Near the minimum of a well-conditioned problem the surrogate's own error is small, and is said. */
    @Test
    void aSurrogateTakesThePlaceOfItsObjective() {
        Tasks made = Tasks.of(read(
                "objective={kind: logistic, l2: 0.1, surrogate: true, data: {dense: {rows: 100, features: 5}}}"));
        assertThat(made.task().objective().name()).isEqualTo("noisy-quadratic");
        assertThat(made.task().objective().dimension()).isEqualTo(5);
        assertThat(made.notes()).hasSize(2);
        assertThat(made.notes().get(1))
                .containsPattern("[+-]\\d+\\.\\d % \\(sampling ± \\d+\\.\\d %\\) after 100 updates");
    }

    /** Rules that are known in a run alone: those that learn and those that ask for the number of workers. */
    @ParameterizedTest
    @ValueSource(strings = {
        "rule: mind-the-step",
        "rule: mind-the-step, fit: geometric",
        "rule: mind-the-step, law: poisson",
        "rule: tail-tau",
        "rule: tail-tau, law: geometric",
        "rule: fleet"
    })
    void aSurrogateIsCheckedUnderEveryRule(String rule) {
        Tasks made = Tasks.of(read(
                "objective={kind: logistic, l2: 0.1, surrogate: true, data: {dense: {rows: 100, features: 5}}}",
                "stop.updates=300",
                "step={" + rule + ", size: 0.1}"));
        assertThat(made.notes().get(1))
                .containsPattern("[+-]\\d+\\.\\d % \\(sampling ± \\d+\\.\\d %\\) after 300 updates");
    }

    @Test
    void whatDoesNotFitIsTheUsersError() {
        assertThatThrownBy(() -> task("objective={kind: lenet, data: {csv: three.csv, label: label}}"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("no square image");
        assertThatThrownBy(() -> task("objective={kind: logistic, data: {csv: three.csv, label: label}}"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("found 3 (2, 5, 7)");
    }
}
