package stalesim.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stalesim.model.study.Usage;
import stalesim.scenario.store.UsageFile;

class ScaleStudyTest {

    private static final String STUDY =
            """
            name: large
            objective: { kind: timing-only }
            algorithms: [ async-lock ]
            workers: [ 1, 10, 1000 ]
            machine: { cores: 1, scheduler: dedicated, compute: 1000, read-us: 1, update-us: 1 }
            stop: { updates: 5000 }
            replications: 1
            """;

    @TempDir
    Path temp;

    private final Program stalesim = new Program();

    private List<String> done(String command, String folder, Object... more) throws IOException {
        String study = command.equals("study") ? "study: { scale: {} }\n" : "";
        Path file = Files.writeString(temp.resolve("large.yaml"), STUDY + study);
        Object[] args = Stream.concat(
                        Stream.of(command, file, "--out", temp.resolve(folder)), Stream.of(more))
                .toArray();
        stalesim.done(args);
        return Files.readAllLines(temp.resolve(folder).resolve("results.jsonl"));
    }

    private UsageFile usages(String folder) {
        return new UsageFile(temp.resolve(folder).resolve("usage.jsonl"));
    }

    /** A worker is made of more than 100 bytes, and a thousand of them of more than one. */
    @Test
    void costsStandBesideTheResults() throws IOException {
        List<String> whole = done("study", "a");
        List<Usage> usages = usages("a").read();
        assertThat(usages)
                .extracting(Usage::run)
                .containsExactly(
                        "simulated/native/async-lock/1/0",
                        "simulated/native/async-lock/10/0",
                        "simulated/native/async-lock/1000/0");
        assertThat(usages).allMatch(usage -> usage.wallNs() > 0 && usage.heapLimitBytes() > 0);
        assertThat(usages.get(2).allocatedBytes()).isGreaterThan(100_000 + usages.get(0).allocatedBytes());
        assertThat(stalesim.out())
                .contains("1,000 workers were simulated for 5,000 updates in ")
                .contains("the lock saturates at m*_C = 501")
                .contains("bytes a worker")
                .contains("of m − 1");
        assertThat(Files.readString(temp.resolve("a/report.html"))).contains("What simulating them costs");
        assertThat(done("run", "b")).hasSameSizeAs(whole);
        assertThat(temp.resolve("b/usage.jsonl")).doesNotExist();
    }

    /** The hash does not tell what is asked, so that results are the same with and without the study. */
    @Test
    void resultsAreThoseOfOrdinaryRuns() throws IOException {
        assertThat(done("study", "a")).isEqualTo(done("run", "b"));
    }

    @Test
    void resumingKeepsWhatIsKnownAndMeasuresTheRest() throws IOException {
        List<String> whole = done("study", "a");
        List<Usage> first = usages("a").read();
        Files.write(temp.resolve("a/results.jsonl"), whole.subList(0, 2));
        Files.writeString(temp.resolve("a/usage.jsonl"), "{\"point\":{},\"ru", StandardOpenOption.APPEND);
        assertThat(done("study", "a", "--resume")).isEqualTo(whole);
        List<Usage> second = usages("a").read();
        assertThat(second.subList(0, 2)).isEqualTo(first.subList(0, 2));
        assertThat(second.get(2).run()).isEqualTo(first.get(2).run());
        assertThat(second).hasSize(3).isNotEqualTo(first);
        String page = Files.readString(temp.resolve("a/report.html"));
        stalesim.done("report", temp.resolve("a"));
        assertThat(temp.resolve("a/report.html")).hasContent(page);
    }

    @Test
    void aPageWithoutCostsSaysSo() throws IOException {
        done("study", "a");
        Files.delete(temp.resolve("a/usage.jsonl"));
        stalesim.done("report", temp.resolve("a"));
        assertThat(stalesim.out()).contains("what that cost was not recorded");
    }
}
