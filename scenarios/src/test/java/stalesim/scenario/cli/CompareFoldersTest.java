package stalesim.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stalesim.scenario.json.Json;
import tools.jackson.databind.JsonNode;

class CompareFoldersTest {

    private static final String SCENARIO =
            """
            name: folders
            objective: { kind: logistic, data: { dense: { rows: 50, features: 4 } } }
            algorithms: [ async-lock ]
            workers: [ 1, 4 ]
            step: { rule: constant, size: 0.1 }
            machine: { cores: 4, compute: { lognormal: { mean-us: 100, cv: 0.2 } }, read-us: 1, update-us: 1 }
            clocks: [ simulated ]
            stop: { updates: 60 }
            replications: 5
            evaluate: { rows: 50, points: 4 }
            """;

    @TempDir
    Path temp;

    private final Program stalesim = new Program();
    private Path scenario;

    @BeforeEach
    void runOnce() throws IOException {
        scenario = Files.writeString(temp.resolve("folders.yaml"), SCENARIO);
        run("a");
    }

    private void run(String folder, String... settings) {
        List<Object> args = new ArrayList<>(List.of("run", scenario, "--out", temp.resolve(folder)));
        for (String setting : settings) {
            args.add("--set");
            args.add(setting);
        }
        stalesim.done(args.toArray());
    }

    private String compare(String other, String... more) {
        Stream<Object> folders = Stream.of("compare", temp.resolve("a"), temp.resolve(other));
        return stalesim.done(Stream.concat(folders, Stream.of(more)).toArray());
    }

    /** Four figures of two cells, and nothing to see. */
    @Test
    void theSameRunsAreIdentical() {
        run("b");
        assertThat(compare("b"))
                .contains("0 are significantly more, 0 less, 0 not significantly different, 8 identical")
                .doesNotContain("The scenarios differ");
    }

    @Test
    void optionsOfMeasurementsAreRefused() {
        run("b");
        for (String option : List.of("--calibration", "--html", "--seed", "--replications")) {
            String value = option.startsWith("--se") || option.startsWith("--re") ? "4" : temp + "/x";
            assertThat(stalesim.run("compare", temp.resolve("a"), temp.resolve("b"), option, value)).isEqualTo(2);
            assertThat(stalesim.err())
                    .contains(option + ": is for measurements. Leave it out, or name --measured FILE");
        }
        assertThat(stalesim.run("compare", temp.resolve("a"), temp.resolve("b"), "--json", "--format", "csv"))
                .isEqualTo(2);
        assertThat(stalesim.err()).contains("--json: says the same as --format JSON. Write one of them.");
    }

    /** An update of 30 us among 100 us of four workers makes the lock the bottleneck. */
    @Test
    void aSlowerLockIsSeenWhereItMatters() {
        run("slow", "machine.update-us=30");
        String text = compare("slow");
        assertThat(text).contains("machine.costs.*.update", "simulated native async-lock m = 4", "updates/s", "less");
        JsonNode json = Json.parse(compare("slow", "--json"));
        JsonNode throughput = json.required("figures").get(0);
        assertThat(throughput.required("figure").asString()).isEqualTo("throughput");
        assertThat(throughput.required("verdict").asString()).isEqualTo("less");
        assertThat(throughput.required("after").asDouble())
                .isLessThan(0.9 * throughput.required("before").asDouble());
        assertThat(throughput.required("p").asDouble()).isLessThan(0.01);
    }

    /** Other data give other losses; times and staleness do not care. False alarms: 5 %, and this seed is none. */
    @Test
    void anotherSeedChangesTheDataAlone() {
        run("seed", "seed=8");
        assertThat(compare("seed")).contains("final loss", "0 identical").doesNotContain("updates/s", "staleness");
    }

    @Test
    void cellsOfOneFolderAreNamed() {
        run("more", "workers=[4,2]");
        assertThat(compare("more", "--format", "markdown"))
                .contains("| value | before | after |")
                .contains("Only in the first: simulated native async-lock m = 1.")
                .contains("Only in the second: simulated native async-lock m = 2.");
        assertThat(compare("more", "--format", "csv").lines())
                .hasSize(5)
                .first()
                .isEqualTo("clock,mode,algorithm,workers,figure,before,after,change,change_low,change_high,p,verdict");
    }

    @Test
    void twoFoldersAreNeeded() {
        assertThat(stalesim.run("compare", temp.resolve("a"))).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(stalesim.err()).contains("two folders");
        assertThat(stalesim.run("compare", temp.resolve("a"), temp.resolve("none"))).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(stalesim.run("compare")).isEqualTo(ExitCode.BAD_INPUT);
    }

    /** A wanted loss that only one of them states has no value in the other. */
    @Test
    void whatIsNotStatedIsNotShown() {
        run("target", "stop.loss-below=0.000001");
        assertThat(compare("target").lines().filter(line -> line.contains("stop.loss_below")))
                .singleElement().asString().contains("1.0E-6").doesNotContain("NaN");
        JsonNode change = Json.parse(compare("target", "--json")).get("scenario").get("stop.loss_below");
        assertThat(change.toString()).isEqualTo("{\"after\":\"1.0E-6\"}");
    }
}
