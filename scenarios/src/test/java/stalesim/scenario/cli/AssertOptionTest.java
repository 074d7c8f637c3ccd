package stalesim.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code stalesim run SCENARIO --assert}. */
class AssertOptionTest {

    /** One worker needs 100 us for each update, two of them 50 us: 10,000 and 20,000 updates a second. */
    private static final String TIMES =
            """
            name: times
            objective: { kind: timing-only }
            algorithms: [ async-lock ]
            workers: [ 1, 2 ]
            machine: { cores: 2, compute: 100, read-us: 0, update-us: 0 }
            stop: { updates: 1000 }
            replications: 1
            """;

    @TempDir
    Path temp;

    private final Program stalesim = new Program();

    private int run(String text, String folder, String... more) throws IOException {
        Path scenario = Files.writeString(temp.resolve("times.yaml"), text);
        List<Object> words = new ArrayList<>(List.of("run", scenario, "--out", temp.resolve(folder)));
        words.addAll(List.of(more));
        return stalesim.run(words.toArray());
    }

    private int run(String requirement) throws IOException {
        return run(TIMES + "assert: [ { " + requirement + " } ]\n", "out", "--assert");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "figure: updates-per-second, at-least: 9000 | 0",
        "figure: updates-per-second, at-least: 15000 | 3",
        "figure: updates-per-second, at-least: 15000, workers: 2 | 0",
        "figure: updates-per-second, at-most: 15000, workers: [ 1 ], algorithm: async-lock, clock: simulated | 0",
        "figure: mean-staleness, at-most: 0, workers: 1 | 0",
        "figure: mean-staleness, at-most: 0.5, workers: 2 | 3",
    })
    void missedThresholdsEndTheRunWithThree(String requirement, int code) throws IOException {
        assertThat(run(requirement)).as(stalesim.err()).isEqualTo(code);
    }

    @Test
    void whatIsMissedIsShownWithValueThresholdAndCell() throws IOException {
        assertThat(run("figure: updates-per-second, at-least: 15000")).isEqualTo(ExitCode.MISSED);
        assertThat(stalesim.err())
                .contains("1 of 2 thresholds are missed:")
                .containsPattern("updates-per-second +native async-lock, 1 worker, simulated +10,000.0 +>= 15,000.0")
                .doesNotContain("2 workers, simulated");
        assertThat(Files.readString(temp.resolve("out/report.html")))
                .contains("What the scenario requires: 1 of 2 are missed.");
    }

    @Test
    void withoutTheOptionTheReportShowsThemAlone() throws IOException {
        String text = TIMES + "assert: [ { figure: updates-per-second, at-least: 15000 } ]\n";
        assertThat(run(text, "plain")).isZero();
        assertThat(stalesim.err()).doesNotContain("thresholds");
        assertThat(Files.readString(temp.resolve("plain/report.html"))).contains("What the scenario requires");
    }

    /** Thresholds change no result, so that a run can go on, and be judged, with others. */
    @Test
    void thresholdsAreNoPartOfTheIdentity() throws IOException {
        assertThat(run(TIMES, "same")).isZero();
        String results = Files.readString(temp.resolve("same/results.jsonl"));
        String text = TIMES + "assert: [ { figure: updates-per-second, at-least: 15000 } ]\n";
        assertThat(run(text, "same", "--resume", "--assert")).isEqualTo(ExitCode.MISSED);
        assertThat(Files.readString(temp.resolve("same/results.jsonl"))).isEqualTo(results);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'' | --assert: times states no thresholds",
        "'assert: [ { figure: throughput-error } ]' | must state at-least, at-most or both",
        "'assert: [ { figure: throughput, at-most: 1 } ]' | must be one of throughput-error",
        "'assert: [ { figure: final-loss, at-most: 1, at-least: 2 } ]' | must not be above at-most",
        "'assert: [ { figure: total-variation, at-most: 1, clock: real } ]' | compares both clocks",
        "'assert: [ { figure: final-loss, at-most: 1, algorithm: sync } ]' | sync must be one of async-lock",
        "'assert: [ { figure: throughput-error, at-most: 1 } ]' | compares both clocks, and only simulated runs",
        "'assert: [ { figure: final-loss, at-most: 1 } ]' | final-loss does not go with timing-only",
        "'assert: [ { figure: updates-per-second, at-least: 1, clock: real } ]' | real is not among the clocks that run",
        "'assert: [ { figure: updates-per-second, at-least: 1, mode: paced } ]' | paced is not among the modes that run",
        "'assert: [ { figure: mean-staleness, at-least: 1, workers: [ 2, 7 ] } ]' | 7 is not among the numbers of workers"
                + " that run: 1, 2.",
        "'assert: [ { figure: final-loss, at-most: 1 } ]\nsweep: { batch: [ 1, 2 ] }' | does not go with sweep",
    })
    void whatMakesNoSenseIsRefused(String line, String message) throws IOException {
        assertThat(run(TIMES + line.replace("\\n", "\n") + "\n", "bad", "--assert")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(stalesim.err()).contains(message);
    }

    @Test
    void accuracyNeedsSamplesToTestOn() throws IOException {
        String text = TIMES.replaceAll("objective:.*\n", "objective: { kind: logistic, data: { dense: { rows: 20, features:"
                + " 2 } } }\nstep: { rule: constant, size: 0.1 }\n")
                + "assert: [ { figure: final-accuracy, at-least: 0.5 } ]\n";
        assertThat(run(text, "untested", "--dry-run")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(stalesim.err()).contains("final-accuracy needs samples to test on");
        assertThat(run(text.replace("features: 2 }", "features: 2 }, test: 0.5"), "tested", "--dry-run")).isZero();
    }
}
