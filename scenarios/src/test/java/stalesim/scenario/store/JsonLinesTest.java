package stalesim.scenario.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.model.study.Usage;
import stalesim.scenario.json.Json;
import stalesim.scenario.json.UsageJson;
import stalesim.scenario.plan.PlannedRuns;
import stalesim.scenario.plan.RunKey;
import stalesim.scenario.spec.Point;
import stalesim.scenario.spec.RepeatRule;

class JsonLinesTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("lines.jsonl");
    }

    private static Usage usage(String run) {
        return new Usage(Map.of("workers", "4"), run, 1, 2, 3, 4);
    }

    private String content() throws IOException {
        return Files.readString(file);
    }

    /** What is torn may end within a character. */
    @Test
    void tornLinesAreNoLinesAndAreDropped() throws IOException {
        byte[] whole = "{\"a\":\"é\"}\n{\"b\":2}\n{\"c\":\"é".getBytes(StandardCharsets.UTF_8);
        byte[] torn = Arrays.copyOf(whole, whole.length - 1);
        Files.write(file, torn);
        List<String> seen = new ArrayList<>();
        JsonLines lines = JsonLines.scan(
                file, (number, text, offset, length) -> seen.add(number + " " + text + " " + offset + " " + length));
        assertThat(seen).containsExactly("1 {\"a\":\"é\"} 0 11", "2 {\"b\":2} 11 8");
        assertThat(lines).isEqualTo(new JsonLines(19, true));
        try (FileChannel channel = lines.open(file)) {
            assertThat(JsonLines.append(channel, Json.object().put("d", 4))).isEqualTo(8);
        }
        assertThat(content()).isEqualTo("{\"a\":\"é\"}\n{\"b\":2}\n{\"d\":4}\n");
        Files.write(file, torn);
        try (FileChannel channel = JsonLines.openBehindLast(file)) {
            assertThat(channel.position()).isEqualTo(19);
        }
        assertThat(content()).isEqualTo("{\"a\":\"é\"}\n{\"b\":2}\n");
    }

    @Test
    void aFileThatIsNotThereHasNoLines() throws IOException {
        assertThat(JsonLines.scan(file, (number, text, offset, length) -> {})).isEqualTo(new JsonLines(0, false));
        new UsageFile(file).append(usage("a"));
        Files.writeString(file, content() + "{\"torn");
        new UsageFile(file).append(usage("b"));
        assertThat(new UsageFile(file).read()).containsExactly(usage("a"), usage("b"));
        Files.writeString(file, "{\"torn");
        new UsageFile(file).append(usage("c"));
        assertThat(new UsageFile(file).read()).containsExactly(usage("c"));
    }

    /** Of four gigabytes, which do not fit into a text, only the end is looked at. */
    @Test
    void appendingDoesNotReadWhatIsThere() throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 32);
            sparse.seek(1L << 32);
            sparse.write('\n');
        }
        new UsageFile(file).append(usage("a"));
        int length = Json.line(UsageJson.write(usage("a"))).length();
        assertThat(Files.size(file)).isEqualTo((1L << 32) + 1 + length + 1);
    }

    @Test
    void plansKeepTheirBytesAndBrokenOnesAreRefused() throws IOException {
        PlannedRuns runs = new PlannedRuns(
                new RunKey(Point.NONE, Clock.SIMULATED, Mode.NATIVE, "sync", 4, 0), RepeatRule.fixed(3));
        PlanFile plan = new PlanFile(folder);
        plan.write(Stream.of(runs, runs));
        assertThat(plan.read()).containsExactly(runs, runs);
        Path written = folder.resolve("plan.jsonl");
        String text = Files.readString(written);
        assertThat(text).endsWith("}\n").hasLineCount(2);
        Files.writeString(written, text.replace("simulated", "imaginary"));
        assertThatThrownBy(plan::read).isInstanceOf(StoreException.class).hasMessageContaining("Do the shard again");
        Files.write(written, new byte[] {'{', (byte) 0xff});
        assertThatThrownBy(plan::read).isInstanceOf(StoreException.class).hasMessageContaining("Do the shard again");
    }
}
