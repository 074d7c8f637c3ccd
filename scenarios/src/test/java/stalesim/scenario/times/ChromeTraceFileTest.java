package stalesim.scenario.times;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.model.data.DataException;
import stalesim.model.duration.Empirical;

/** Durations from traces of profilers. */
class ChromeTraceFileTest {

    /** As Kineto writes it: steps on the thread that trains, backward on another one, kernels in another process. */
    private static final String KINETO =
            """
            {"schemaVersion": 1, "deviceProperties": [{"id": 0, "name": "x"}], "traceEvents": [
             {"ph": "M", "name": "process_name", "pid": 7, "tid": 0, "ts": 0, "args": {"name": "python"}},
             {"ph": "X", "cat": "user_annotation", "name": "ProfilerStep#1", "pid": 7, "tid": 7, "ts": 100, "dur": 50},
             {"ph": "X", "cat": "user_annotation", "name": "ProfilerStep#2", "pid": 7, "tid": 7, "ts": 150, "dur": 50},
             {"ph": "X", "cat": "cpu_op", "name": "forward", "pid": 7, "tid": 7, "ts": 101.5, "dur": 10.125,
              "args": {"name": "backward", "list": [{"ph": "X"}]}},
             {"ph": "X", "cat": "cpu_op", "name": "forward", "pid": 7, "tid": 7, "ts": 102, "dur": 3},
             {"ph": "X", "cat": "cpu_op", "name": "backward", "pid": 7, "tid": 8, "ts": 112, "dur": 20},
             {"ph": "B", "cat": "cpu_op", "name": "forward", "pid": 7, "tid": 7, "ts": 160},
             {"ph": "B", "cat": "cpu_op", "name": "inner", "pid": 7, "tid": 7, "ts": 161},
             {"ph": "E", "pid": 7, "tid": 7, "ts": 162},
             {"ph": "E", "pid": 7, "tid": 7, "ts": 167},
             {"ph": "X", "cat": "kernel,gpu", "name": "backward", "pid": 0, "tid": 1, "ts": 170, "dur": 4},
             {"ph": "i", "name": "mark", "pid": 7, "tid": 7, "ts": 171},
             {"ph": "X", "cat": "cpu_op", "name": "forward", "pid": 7, "tid": 7, "ts": 250, "dur": 9}],
             "traceName": "x.json"}
            """;

    @TempDir
    Path folder;

    private Empirical law(String text, String name, String category, String per) throws IOException {
        Path file = Files.writeString(folder.resolve("trace.json"), text);
        TraceQuery query = new TraceQuery(
                Pattern.compile(name), Optional.ofNullable(category), Optional.ofNullable(per).map(Pattern::compile));
        return (Empirical) new ChromeTraceFile(file, query).law();
    }

    @Test
    void eventsStandAlone() throws IOException {
        // the forward of 3 us lies within that of 10.125 us
        assertThat(law(KINETO, "forward", null, null).values()).containsExactly(7_000, 9_000, 10_125);
        assertThat(law(KINETO, "forward|backward", "cpu_op", null).values())
                .containsExactly(7_000, 9_000, 10_125, 20_000);
        assertThat(law(KINETO, ".*ward", "gpu", null).values()).containsExactly(4_000);
    }

    /** Step 1 has forward and, on another thread, backward; step 2 a pair and a kernel; the last one is in no step. */
    @Test
    void eventsOfAStepAreSummed() throws IOException {
        assertThat(law(KINETO, "forward|backward", null, "ProfilerStep#\\d+").values()).containsExactly(11_000, 30_125);
    }

    /** Threads of one process that have steps of their own, at the same time. */
    @Test
    void aTracksOwnStepsComeFirst() throws IOException {
        String event = "{\"ph\":\"X\",\"name\":\"%s\",\"pid\":\"p\",\"tid\":%d,\"ts\":%d,\"dur\":%d},";
        String text = "[" + event.formatted("step", 1, 0, 100) + event.formatted("step", 2, 10, 100)
                + event.formatted("f", 1, 20, 5) + event.formatted("f", 2, 20, 7)
                + event.formatted("f", 1, 30, 6) + event.formatted("f", 2, 105, 2).replace("},", "}]");
        assertThat(law(text, "f", null, "step").values()).containsExactly(9_000, 11_000);
    }

    /**
     * Steps of two processes overlap: those of p from 0 to 100 and 100 to 200, those of q from 0 to 40 and 60 to 90.
     * Events of a third process belong to the last that began before them and still lasts: at 20 the shorter of two
     * that began together, at 50 and 95 the outer one alone, at 70 the inner one, at 150 the second of p.
     */
    @Test
    void stepsThatOverlapKeepTheirEvents() throws IOException {
        String event = "{\"ph\":\"X\",\"name\":\"%s\",\"pid\":\"%s\",\"tid\":1,\"ts\":%d,\"dur\":%d},";
        String text = "[" + event.formatted("step", "q", 0, 40) + event.formatted("step", "q", 60, 30)
                + event.formatted("step", "p", 0, 100) + event.formatted("step", "p", 100, 100)
                + event.formatted("f", "gpu", 20, 1) + event.formatted("f", "gpu", 50, 2)
                + event.formatted("f", "gpu", 70, 4) + event.formatted("f", "gpu", 95, 8)
                + event.formatted("f", "gpu", 150, 16)
                + event.formatted("f", "p", 30, 32).replace("},", "}]");
        assertThat(law(text, "f", null, "step").values()).containsExactly(1_000, 4_000, 16_000, 42_000);
    }

    @Test
    void compressedFilesAreRead() throws IOException {
        Path file = folder.resolve("trace.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(KINETO.getBytes(StandardCharsets.UTF_8));
        }
        TraceQuery query = new TraceQuery(Pattern.compile("backward"), Optional.of("cpu_op"), Optional.empty());
        assertThat(new ChromeTraceFile(file, query).law().meanNs()).isEqualTo(20_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"a\": 1} | none of its 0 events is called f. Names in it: none.",
        "7 | must be an array of events",
        "[1] | event 1: it must be an object",
        "[{\"ph\":\"X\",\"name\":\"f\",\"dur\":1}] | event 1: ts is missing",
        "[{\"ph\":\"X\",\"name\":\"f\",\"ts\":0}] | event 1: dur is missing",
        "[{\"ph\":\"X\",\"name\":\"f\",\"ts\":0,\"dur\":-1}] | event 1: it takes -1.0 us and must take from 0",
        "[{\"ph\":\"X\",\"name\":\"f\",\"ts\":\"x\",\"dur\":1}] | event 1: ts is x and must be a number",
        "[{\"ph\":\"X\",\"name\":\"f\",\"ts\":{\"a\":[1]},\"dur\":1}] | event 1: ts is none and must be a number",
        "[{\"ph\":\"X\",\"name\":\"f\",\"ts\":0,\"dur\":1e300}] | event 1: dur is 1E+300 and must be at most",
        "[{\"ph\":\"X\",\"name\":\"g\",\"ts\":0,\"dur\":1}] | none of its 1 events is called f. Names in it: g.",
        "[{\"ph\":\"X\",\"name\":\"f\",\"ts\":0,\"dur\":1} | after 1 events: must be JSON",
    })
    void whatIsWrongIsSaid(String text, String message) {
        assertThatThrownBy(() -> law(text, "f", null, null))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("trace.json: " + message);
    }
}
