package stalesim.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of versions that wrote the text "NaN" for every number that is not stated: they are opened as ever. */
class EarlierFoldersTest {

    private static final String SCENARIO =
            """
            name: steps
            objective: { kind: least-squares, data: { dense: { rows: 500, features: 10 } } }
            algorithms: [ hogwild ]
            workers: [ 16 ]
            batch: 8
            step: { rule: constant, size: 0.05 }
            clocks: [ simulated ]
            machine: { cores: 16, compute: { lognormal: { mean-us: 100, cv: 0.3 } }, read-us: 2, update-us: 5 }
            sweep: { step.size: [ 0.01, 0.1, 1, 10 ] }
            stop: { updates: 200 }
            replications: 2
            """;

    /** What such a version took for the identity of this scenario. */
    private static final String HASH = "5fbefdd0ca278f021aec51cdc1dd19ee32aeb8ae45902e90bea6c5e2ef7b63c8";

    @TempDir
    Path temp;

    private final Program stalesim = new Program();
    private Path scenario;

    @BeforeEach
    void writeScenario() throws IOException {
        scenario = Files.writeString(temp.resolve("steps.yaml"), SCENARIO);
    }

    private Path done(String folder, Object... more) {
        Path out = temp.resolve(folder);
        List<Object> words = new ArrayList<>(List.of("run", scenario, "--out", out));
        words.addAll(List.of(more));
        stalesim.done(words.toArray());
        return out;
    }

    /** Writes both files as they once were. */
    private static void makeEarlier(Path folder) throws IOException {
        replace(folder.resolve("scenario.json"), "(\"updates\" : 200)", "$1, \"loss_below\" : \"NaN\"", 1);
        replace(
                folder.resolve("scenario.json"),
                "(\"max\" : 2)",
                "$1, \"until_relative_half_width\" : \"NaN\"",
                2);
        replace(folder.resolve("plan.jsonl"), "(\"max\":2)", "$1,\"until_relative_half_width\":\"NaN\"", 4);
    }

    private static void replace(Path file, String what, String by, int times) throws IOException {
        String text = Files.readString(file);
        assertThat(text).containsPattern(what);
        String earlier = text.replaceAll(what, by);
        assertThat(earlier.split("NaN", -1)).hasSizeGreaterThanOrEqualTo(times + 1);
        Files.writeString(file, earlier);
    }

    @Test
    void numbersThatAreNotStatedAreLeftOut() throws IOException {
        Path folder = done("a");
        for (String file : List.of("scenario.json", "plan.jsonl", "results.jsonl")) {
            assertThat(folder.resolve(file)).content().doesNotContain("NaN", "null");
        }
        assertThat(folder.resolve("scenario.json")).content().contains("\"hash\" : \"" + HASH + "\"");
    }

    @Test
    void earlierFoldersAreReportedComparedAndResumed() throws IOException {
        Path folder = done("a");
        Path now = done("b");
        makeEarlier(folder);
        List<String> lines = Files.readAllLines(folder.resolve("results.jsonl"));
        Files.write(folder.resolve("results.jsonl"), lines.subList(0, 6));
        assertThat(stalesim.done("report", folder)).contains("2 of 8 planned runs are missing");
        assertThat(stalesim.done("compare", folder, now, "--json")).doesNotContain("NaN", "loss_below");
        done("a", "--resume");
        assertThat(stalesim.err()).contains("Resuming: 6 runs are finished already.");
        assertThat(folder.resolve("results.jsonl")).hasSameTextualContentAs(now.resolve("results.jsonl"));
    }

    @Test
    void earlierShardsAreMerged() throws IOException {
        Path first = done("1", "--shard", "1/2");
        Path second = done("2", "--shard", "2/2");
        makeEarlier(first);
        stalesim.done("merge", "--out", temp.resolve("all"), first, second);
        assertThat(Files.readAllLines(temp.resolve("all/results.jsonl"))).hasSize(8);
    }
}
