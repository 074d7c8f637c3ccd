package stalesim.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyCommandTest {

    /** Two workers are twice as fast as one; the noise of the loss leaves two and three alike for a while. */
    private static final String HOW_MANY =
            """
            name: workers
            objective: { kind: logistic, data: { dense: { rows: 200, features: 4 } } }
            algorithms: [ async-lock ]
            workers: [ 1, 2, 3 ]
            step: { rule: constant, size: 0.1 }
            machine: { cores: 4, compute: { lognormal: { mean-us: 100, cv: 0.2 } }, read-us: 1, update-us: 40 }
            clocks: [ simulated ]
            stop: { updates: 400, loss-below: 0.45 }
            replications: 3
            evaluate: { rows: 200, points: 400 }
            study: { how-many: { price-per-worker-hour: 1, most-replications: 12 } }
            """;

    @TempDir
    Path temp;

    private final Program stalesim = new Program();

    private Path scenario(String text) throws IOException {
        return Files.writeString(temp.resolve("study.yaml"), text);
    }

    private List<String> study(String folder, Object... more) throws IOException {
        List<Object> args = new ArrayList<>(List.of("study", scenario(HOW_MANY), "--out", temp.resolve(folder)));
        Collections.addAll(args, more);
        stalesim.done(args.toArray());
        return Files.readAllLines(temp.resolve(folder).resolve("results.jsonl"));
    }

    @Test
    void contendersAreRepeatedAndTheAnswerStandsFirst() throws IOException {
        List<String> lines = study("a");
        assertThat(lines).hasSizeGreaterThan(9).hasSizeLessThanOrEqualTo(3 * 12);
        assertThat(stalesim.err()).contains("Not decided yet");
        assertThat(stalesim.out()).contains("the wanted loss is reached in").doesNotContain("null");
    }

    @Test
    void jobsAndInterruptionsChangeNothing() throws IOException {
        List<String> whole = study("one", "--jobs", 1);
        assertThat(study("three", "--jobs", 3)).isEqualTo(whole);
        Path folder = temp.resolve("three");
        String page = Files.readString(folder.resolve("report.html"));
        // as if killed in a late round: results as they came, some of them beyond the first plan
        List<String> torn = new ArrayList<>(whole);
        Collections.rotate(torn, 5);
        Files.write(folder.resolve("results.jsonl"), torn.subList(0, torn.size() - 4));
        assertThat(study("three", "--resume")).isEqualTo(whole);
        assertThat(folder.resolve("report.html")).hasContent(page);
        stalesim.done("report", folder);
        assertThat(folder.resolve("report.html")).hasContent(page);
        assertThat(folder.resolve("runs.html")).isNotEmptyFile();
    }

    @Test
    void otherPricesNeedNoOtherRuns() throws IOException {
        List<String> lines = study("a");
        assertThat(study("a", "--resume", "--set", "study.how-many.price-per-hour=2")).isEqualTo(lines);
        assertThat(stalesim.err()).contains("runs are finished already");
    }

    @Test
    void whoAsksNothingIsToldHow() throws IOException {
        String text = HOW_MANY.substring(0, HOW_MANY.indexOf("study:"));
        assertThat(stalesim.run("study", scenario(text), "--out", temp.resolve("a"))).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(stalesim.err()).contains("study: { how-many:");
    }

    @Test
    void shardsCannotAnswer() throws IOException {
        assertThat(stalesim.run("study", scenario(HOW_MANY), "--out", temp.resolve("a"), "--shard", "1/2"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(stalesim.err()).contains("--shard", "Leave --shard out");
    }
}
