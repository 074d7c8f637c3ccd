package stalesim.scenario.read.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.model.data.DataException;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Empirical;
import stalesim.model.machine.MachineDescription;
import stalesim.model.protocol.OperationKind;
import stalesim.scenario.file.Problem;
import stalesim.scenario.file.ScenarioException;
import stalesim.scenario.file.ScenarioText;
import stalesim.scenario.json.ScenarioJson;
import stalesim.scenario.read.ScenarioReader;
import stalesim.scenario.read.SweepReader;
import stalesim.scenario.spec.MachineSpec;
import stalesim.scenario.spec.Scenario;
import stalesim.scenario.spec.Sweep;

/** Laws of durations that stand in files beside the scenario. */
class MeasuredTimesTest {

    private static final String BASE =
            """
            name: measured
            objective: { kind: timing-only }
            algorithms: [ async-lock ]
            workers: 2
            stop: { updates: 10 }
            machine: { cores: 2, read-us: 1, update-us: 1, compute: LAW }
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("times.csv"), "who,ms\na,1.5\nb,0.25\n");
        Files.writeString(folder.resolve("bare.csv"), "1\n2\n4\n");
        Files.writeString(folder.resolve("counts.json"), "{ \"threads\": 4, \"counts\": [ 0, 3, 1 ] }");
        Files.writeString(folder.resolve("negative.csv"), "us\n3\n-1\n");
        Files.writeString(folder.resolve("words.csv"), "us\n3\nfast\n");
        Files.writeString(
                folder.resolve("trace.json"), "[{\"ph\":\"X\",\"name\":\"f\",\"ts\":0,\"dur\":2.5,\"pid\":1}]");
    }

    private Scenario read(String law) {
        String yaml = BASE.replace("LAW", law);
        return ScenarioReader.read(new ScenarioText("test.yaml", yaml, Optional.of(folder), "test"), List.of());
    }

    private long[] values(String law) {
        MachineDescription machine = ((MachineSpec.Stated) read(law).machine()).machine();
        return ((Empirical) machine.costs()
                        .get(MachineDescription.ANY_ALGORITHM)
                        .law(OperationKind.COMPUTE)
                        .orElseThrow())
                .values();
    }

    @Test
    void columnsHistogramsAndTracesAreLaws() {
        assertThat(values("{ csv-column: { file: times.csv, column: ms, unit: ms } }"))
                .containsExactly(250_000, 1_500_000);
        assertThat(values("{ csv-column: { file: bare.csv, column: 1, unit: us } }")).containsExactly(1000, 2000, 4000);
        assertThat(values("{ histogram: { file: counts.json, bin-us: 10 } }"))
                .containsExactly(15_000, 15_000, 15_000, 25_000);
        assertThat(values("{ chrome-trace: { file: trace.json, name: f } }")).containsExactly(2500);
    }

    @Test
    void theirBytesBelongToTheIdentity() throws IOException {
        String law = "{ histogram: { file: counts.json, bin-us: 10 } }";
        assertThat(read(law).timeFiles()).containsExactly(folder.resolve("counts.json"));
        String before = ScenarioJson.hash(read(law));
        assertThat(ScenarioJson.hash(read(law))).isEqualTo(before);
        Files.writeString(folder.resolve("counts.json"), "[ 0, 3, 1 ]");
        assertThat(ScenarioJson.hash(read(law))).isNotEqualTo(before);
    }

    private static List<DurationLaw> computeLaws(Sweep sweep) {
        return sweep.scenarios()
                .map(scenario -> ((MachineSpec.Stated) scenario.machine()).machine())
                .map(machine -> machine.costs()
                        .get(MachineDescription.ANY_ALGORITHM)
                        .law(OperationKind.COMPUTE)
                        .orElseThrow())
                .toList();
    }

    /** Laws made of a file are objects of their own: the same one at all points was made once. */
    @Test
    void aFileIsReadOnceForAllPoints() {
        String yaml = BASE.replace("LAW", "{ csv-column: { file: times.csv, column: ms, unit: ms } }")
                + "sweep: { machine.update-us: [ 1, 2 ], machine.compute.csv-column.unit: [ ms, us ] }\n";
        List<DurationLaw> laws = computeLaws(
                SweepReader.read(new ScenarioText("test.yaml", yaml, Optional.of(folder), "test"), List.of()));
        assertThat(laws).hasSize(4);
        assertThat(laws.get(2)).isSameAs(laws.get(0));
        assertThat(laws.get(3)).isSameAs(laws.get(1));
        assertThat(((Empirical) laws.get(0)).values()).containsExactly(250_000, 1_500_000);
        assertThat(((Empirical) laws.get(1)).values()).containsExactly(250, 1_500);
    }

    @Test
    void theSameQuestionIsAnsweredOnceAndOthersAreNot() {
        MeasuredFiles files = new MeasuredFiles();
        AtomicInteger reads = new AtomicInteger();
        for (String key : List.of("a", "a", "b")) {
            for (String file : List.of("one", "other", "broken")) {
                var question = new MeasuredFiles.Question<>(List.of(key), path -> {
                    reads.incrementAndGet();
                    if (path.endsWith("broken")) {
                        throw new DataException("is broken");
                    }
                    return new Deterministic(1);
                });
                MeasuredFiles.Answer<Deterministic> answer = files.ask(question, Path.of(file));
                assertThat(answer.found().isPresent()).isEqualTo(!file.equals("broken"));
                assertThat(answer.complaint()).isEqualTo(file.equals("broken") ? "is broken" : "");
            }
        }
        assertThat(reads).hasValue(6);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "csv-column: { file: no.csv, column: ms, unit: ms } | compute.csv-column.file: no.csv must be a readable file",
        "csv-column: { file: times.csv, column: s, unit: ms } | compute.csv-column.file: times.csv:1: no column with"
                + " the name s",
        "csv-column: { file: times.csv, column: 3, unit: ms } | compute.csv-column.file: times.csv:1: has 2 columns",
        "csv-column: { file: words.csv, column: us, unit: us } | compute.csv-column.file: words.csv:3: column 1: fast",
        "csv-column: { file: negative.csv, column: us, unit: us } | compute.csv-column.file: negative.csv: value 2:"
                + " -1.0 us",
        "csv-column: { file: times.csv, column: ms, unit: h } | compute.csv-column.unit: h must be one of ns, us,"
                + " ms, s",
        "csv-column: { file: times.csv, unit: ms } | compute.csv-column.column: must be stated",
        "histogram: { file: times.csv, bin-us: 10 } | compute.histogram.file: times.csv: must be JSON",
        "histogram: { file: counts.json, bin-us: 0 } | compute.histogram.bin-us: 0 must be >= 0.001",
        "chrome-trace: { file: trace.json, name: '(' } | compute.chrome-trace.name: ( must be a regular expression",
        "chrome-trace: { file: trace.json, name: g } | compute.chrome-trace.file: trace.json: none of its 1 events",
    })
    void whatIsWrongIsSaid(String law, String message) {
        ScenarioException failure = catchThrowableOfType(ScenarioException.class, () -> read("{ " + law + " }"));
        assertThat(failure.problems().stream().map(Problem::render))
                .singleElement()
                .asString()
                .startsWith("test.yaml:6:")
                .contains("machine." + message);
    }
}
