package stalesim.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed at any moment has kept what was finished, and another one goes on to the same bytes. */
@Timeout(120)
class KilledRunTest {

    /** Six cells of 40 repetitions: some seconds. */
    private static final String SCENARIO =
            """
            name: killed
            objective: { kind: logistic, data: { dense: { rows: 200, features: 20 } } }
            algorithms: [ async-lock, sync ]
            workers: [ 1, 2, 4 ]
            step: { rule: constant, size: 0.1 }
            machine: { cores: 4, compute: { lognormal: { mean-us: 100, cv: 0.2 } }, read-us: 1, update-us: 1,
              exchange-us: 1, local-us: 1 }
            clocks: [ simulated ]
            stop: { updates: 4000 }
            replications: 40
            evaluate: { rows: 200, points: 20 }
            """;

    @TempDir
    Path temp;

    private void run(Path scenario, Path folder, String... more) {
        new Program().done(Stream.concat(Stream.of("run", scenario, "--out", folder), Stream.of(more)).toArray());
    }

    private static long lines(Path file) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }

    @Test
    void aKilledRunGoesOnToTheSameBytes() throws IOException, InterruptedException {
        Path scenario = Files.writeString(temp.resolve("killed.yaml"), SCENARIO);
        run(scenario, temp.resolve("whole"), "--jobs", "2");
        Path killed = temp.resolve("killed");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-modules",
                        "jdk.incubator.vector",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Stalesim.class.getName(),
                        "run",
                        scenario.toString(),
                        "--out",
                        killed.toString(),
                        "--jobs",
                        "2")
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("killed.log").toFile())
                .start();
        Path results = killed.resolve("results.jsonl");
        while (lines(results) < 5 && process.isAlive()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        // SIGKILL: nothing in the process can tidy up
        process.destroyForcibly().waitFor();
        assertThat(lines(results)).as("finished runs of 240").isBetween(5L, 239L);
        run(scenario, killed, "--resume", "--jobs", "1");
        assertThat(results).hasSameBinaryContentAs(temp.resolve("whole/results.jsonl"));
    }
}
