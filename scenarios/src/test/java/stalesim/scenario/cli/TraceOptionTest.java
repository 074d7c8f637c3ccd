package stalesim.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.duration.Empirical;
import stalesim.scenario.json.Json;
import stalesim.scenario.runner.FakeLaboratory;
import stalesim.scenario.runner.Laboratory;
import stalesim.scenario.runner.ThisMachine;
import stalesim.scenario.times.ChromeTraceFile;
import stalesim.scenario.times.TraceQuery;
import tools.jackson.databind.JsonNode;

/** {@code stalesim simulate SCENARIO --trace FILE}. */
class TraceOptionTest {

    private static final String SMALL =
            """
            name: small
            objective: { kind: logistic, data: { dense: { rows: 50, features: 4 } } }
            algorithms: [ sequential, async-lock, sync ]
            workers: [ 1, 2, 5 ]
            batch: 4
            step: { rule: constant, size: 0.1 }
            machine: { cores: 2, compute: { lognormal: { mean-us: 20, cv: 0.3 } }, read-us: 1, update-us: 2, exchange-us: 1, local-us: 1, slice-us: 50, context-switch-us: 1 }
            clocks: [ simulated ]
            stop: { updates: 60 }
            replications: { simulated: 2 }
            """;

    @TempDir
    Path temp;

    private final Program stalesim = new Program();
    private Path scenario;
    private Path trace;

    @BeforeEach
    void writeScenario() throws IOException {
        scenario = Files.writeString(temp.resolve("small.yaml"), SMALL);
        trace = temp.resolve("trace.json");
    }

    private int simulate(Laboratory laboratory, String folder, Object... more) {
        List<Object> words = new ArrayList<>(List.of("simulate", scenario, "--out", temp.resolve(folder)));
        Collections.addAll(words, more);
        return stalesim.runIn(laboratory, words.toArray());
    }

    /** A worker of its own core computes for as long as was drawn: the law of the trace has these values alone. */
    @Test
    void aTraceReadAsALawHasTheDurationsThatWereSimulated() throws IOException {
        Files.writeString(temp.resolve("times.csv"), "100\n250\n400\n");
        String text = SMALL.replaceFirst("machine:.*", "machine: { cores: 5, scheduler: dedicated, read-us: 1,"
                + " update-us: 2, compute: { csv-column: { file: times.csv, column: 1, unit: us } } }");
        Files.writeString(scenario, text.replace("[ sequential, async-lock, sync ]", "async-lock"));
        assertThat(simulate(new ThisMachine(), "a", "--trace", trace)).as(stalesim.err()).isZero();
        List<Long> computed = new ArrayList<>();
        int unfinished = 0;
        for (JsonNode event : file().path("traceEvents")) {
            if (event.path("name").asString().equals("compute")) {
                unfinished += event.has("cat") ? 1 : 0;
                if (!event.has("cat")) {
                    computed.add(Math.round(1000 * event.path("dur").asDouble()));
                }
            }
        }
        ChromeTraceFile read =
                new ChromeTraceFile(trace,
                        new TraceQuery(Pattern.compile("compute"), Optional.empty(), Optional.empty()));
        assertThat(((Empirical) read.law()).values()).containsExactly(
                computed.stream().mapToLong(Long::longValue).sorted().toArray());
        assertThat(computed).contains(100_000L, 250_000L, 400_000L).doesNotContain(0L).allMatch(
                ns -> ns == 100_000 || ns == 250_000 || ns == 400_000);
        // all updates were computed, and whoever computes when the last one is applied does not end
        assertThat(computed.size()).isBetween(60, 64);
        assertThat(unfinished).isLessThan(5);
    }

    private JsonNode file() throws IOException {
        return Json.parse(Files.readString(trace));
    }

    @Test
    void theRunWithMostWorkersIsTracedAndResultsStayTheSame() throws IOException {
        assertThat(simulate(new ThisMachine(), "plain")).as(stalesim.err()).isZero();
        assertThat(simulate(new ThisMachine(), "a", "--trace", trace)).as(stalesim.err()).isZero();
        assertThat(stalesim.err()).contains("tracing simulated/native/async-lock/5/0", "https://ui.perfetto.dev");
        assertThat(temp.resolve("a/results.jsonl")).hasSameTextualContentAs(temp.resolve("plain/results.jsonl"));
        assertThat(temp.resolve("trace.json.part")).doesNotExist();

        JsonNode file = file();
        assertThat(file.path("displayTimeUnit").asString()).isEqualTo("ns");
        Map<String, Long> spans = new HashMap<>();
        TreeSet<String> names = new TreeSet<>();
        Map<String, Double> endUs = new HashMap<>();
        for (JsonNode event : file.path("traceEvents")) {
            String track = event.path("pid").asInt() + "/" + event.path("tid").asInt();
            if (event.path("ph").asString().equals("X")) {
                names.add(event.path("name").asString());
                spans.merge(track, 1L, Long::sum);
                assertThat(event.path("ts").asDouble()).isGreaterThan(endUs.getOrDefault(track, 0.0) - 1e-3);
                endUs.put(track, event.path("ts").asDouble() + event.path("dur").asDouble());
            }
        }
        assertThat(spans).hasSize(5 + 2);
        assertThat(names)
                .contains("read", "compute", "update", "wait for lock", "worker 0", "worker 4", "context switch");
        assertThat(spans.values().stream().mapToLong(number -> number).sum())
                .isEqualTo(file.path("otherData").path("spans").asLong());
        assertThat(file.path("otherData").path("complete").asBoolean()).isTrue();
    }

    @Test
    void anotherRunCanBeChosenAlsoWhenAllResultsAreThere() throws IOException {
        assertThat(simulate(new ThisMachine(), "a")).isZero();
        assertThat(simulate(new ThisMachine(), "a", "--resume", "--trace", trace, "--trace-algorithm", "sync",
                        "--trace-workers", 2, "--trace-mode", "native"))
                .as(stalesim.err())
                .isZero();
        assertThat(file().path("otherData").path("run").asString()).isEqualTo("simulated/native/sync/2/0");
    }

    @Test
    void theLimitIsKeptAndStated() throws IOException {
        assertThat(simulate(new ThisMachine(), "a", "--trace", trace, "--trace-limit", 50)).isZero();
        assertThat(stalesim.err()).contains("with the limit of 50 spans; --trace-limit N sets another");
        int spans = 0;
        for (JsonNode event : file().path("traceEvents")) {
            spans += event.path("ph").asString().equals("X") ? 1 : 0;
        }
        // of the five workers and two cores, each may have begun a span at the very moment of the cut: it is empty
        assertThat(spans).isBetween(50 - 5 - 2, 50);
        assertThat(file().path("otherData").path("complete").asBoolean()).isFalse();
        assertThat(file().path("otherData").path("cut_at_us").asDouble()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--trace-workers 3", "--trace-algorithm hogwild", "--trace-mode paced",
        "--trace-algorithm sequential --trace-workers 2", "--trace-limit 0"})
    void whatIsNotInThePlanIsRefusedBeforeAnythingRuns(String options) {
        FakeLaboratory laboratory = new FakeLaboratory();
        List<Object> words = new ArrayList<>(List.of("--trace", trace));
        words.addAll(List.of(options.split(" ", -1)));
        assertThat(simulate(laboratory, "a", words.toArray())).isEqualTo(2);
        assertThat(stalesim.err()).contains("--trace-").doesNotContain("\tat ");
        assertThat(laboratory.log()).isEmpty();
        assertThat(temp.resolve("a")).doesNotExist();
    }

    @Test
    void aFileThatCannotBeWrittenIsRefusedBeforeAnythingRuns() {
        FakeLaboratory laboratory = new FakeLaboratory();
        assertThat(simulate(laboratory, "a", "--trace", temp.resolve("no/trace.json"))).isEqualTo(2);
        assertThat(stalesim.err()).contains("trace.json: cannot be written (there is no such folder)");
        assertThat(simulate(laboratory, "a", "--trace", temp)).isEqualTo(2);
        assertThat(stalesim.err()).contains("cannot be written (it is a folder)");
        assertThat(simulate(laboratory, "a", "--trace-workers", 2)).isEqualTo(2);
        assertThat(stalesim.err()).contains("belong to --trace FILE");
        assertThat(laboratory.log()).isEmpty();
    }

    @Test
    void aRunThatFailsLeavesNoHalfTrace() {
        // two runs of each of seven cells succeed, the traced one does not
        FakeLaboratory laboratory = new FakeLaboratory(14);
        assertThat(simulate(laboratory, "a", "--trace", trace)).isEqualTo(ExitCode.INTERNAL);
        assertThat(stalesim.err()).contains("the laboratory is on fire");
        assertThat(temp.resolve("a/report.html")).exists();
        assertThat(trace).doesNotExist();
        assertThat(temp.resolve("trace.json.part")).doesNotExist();
    }
}
