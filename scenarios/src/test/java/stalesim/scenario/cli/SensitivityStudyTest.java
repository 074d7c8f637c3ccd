package stalesim.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SensitivityStudyTest {

    /** One worker: a cycle takes 100 us of gradient and a hundredth of that for the rest; staleness is always 0. */
    private static final String STUDY =
            """
            name: inputs
            objective: { kind: timing-only }
            algorithms: [ async-lock ]
            workers: 1
            machine: { cores: 2, compute: { lognormal: { mean-us: 100, cv: 0.2 } }, read-us: 1, update-us: 1 }
            stop: { updates: 200 }
            replications: 3
            study:
              sensitivity:
                of: throughput
                method: METHOD
                factors:
                  machine.compute.lognormal.mean-us: { from: 50, to: 200, scale: log }
                  machine.update-us: { from: 0.5, to: 2 }
                  workers: { from: 1, to: 2 }
            """;

    @TempDir
    Path temp;

    private final Program stalesim = new Program();

    private List<String> study(String method, String folder, Object... more) throws IOException {
        Path file = Files.writeString(temp.resolve("study.yaml"), STUDY.replace("METHOD", method));
        Object[] args = Stream.concat(
                        Stream.of("study", file, "--out", temp.resolve(folder)), Stream.of(more))
                .toArray();
        stalesim.done(args);
        return Files.readAllLines(temp.resolve(folder).resolve("results.jsonl"));
    }

    @Test
    void oneAtATimeFindsTheGradient() throws IOException {
        assertThat(study("one-at-a-time", "a")).hasSize(6 * 3); // the base is the low end of workers
        assertThat(stalesim.out())
                .contains("machine.compute.lognormal.mean-us moves the throughput most")
                .contains("going from 50 to 200 lowers it by")
                .contains("Then workers (")
                .contains("has 7 points, 6 of them different");
        assertThat(Files.readString(temp.resolve("a/report.html"))).contains("Tornado", "told from noise?");
        assertThat(temp.resolve("a/runs.html")).isNotEmptyFile();
    }

    @Test
    void morrisAndSobolFindItToo() throws IOException {
        study("morris", "m");
        assertThat(stalesim.out()).contains("machine.compute.lognormal.mean-us moves the throughput most");
        assertThat(Files.readString(temp.resolve("m/report.html"))).contains("noise floor", "sigma");
        study("sobol", "s", "--set", "study.sensitivity.samples=16");
        assertThat(stalesim.out()).contains("machine.compute.lognormal.mean-us moves the throughput most");
        assertThat(Files.readString(temp.resolve("s/report.html"))).contains("total index");
    }

    @Test
    void jobsAndInterruptionsChangeNothing() throws IOException {
        List<String> whole = study("morris", "one", "--jobs", 1);
        Path folder = temp.resolve("one");
        String page = Files.readString(folder.resolve("report.html"));
        Files.write(folder.resolve("results.jsonl"), whole.subList(0, whole.size() / 2));
        assertThat(study("morris", "one", "--jobs", 3, "--resume")).isEqualTo(whole);
        assertThat(folder.resolve("report.html")).hasContent(page);
    }
}
