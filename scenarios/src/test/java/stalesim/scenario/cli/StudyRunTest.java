package stalesim.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyRunTest {

    private static final String BASE =
            """
            name: asked
            objective: { kind: logistic, data: { dense: { rows: 50, features: 4 } } }
            algorithms: [ async-lock, sync ]
            workers: [ 4 ]
            step: { rule: constant, size: 0.1 }
            machine: { cores: 4, compute: { lognormal: { mean-us: 100, cv: 0.2 } }, read-us: 1, update-us: 5,
              exchange-us: 1, local-us: 1, slice-us: 1000 }
            clocks: [ simulated ]
            stop: { updates: 200 }
            replications: 5
            evaluate: { rows: 50, points: 4 }
            """;

    @TempDir
    Path temp;


    private String study(String study) throws IOException {
        Path scenario = Files.writeString(temp.resolve("asked.yaml"), BASE + study);
        return new Program().done("study", scenario, "--out", temp.resolve("out"));
    }

    /** Half of the cores for workers that compute all the time: at least 40 % less, as updates take 5 % of a cycle. */
    @Test
    void aChangeIsExplainedByWhereTheTimeWent() throws IOException {
        String answer = study("study: { what-if: { changes: { half the cores: { machine.cores: 2 } } } }");
        assertThat(answer)
                .containsPattern(
                        "Half the cores, async-lock, 4 workers: costs (4\\d|50)\u00a0% \\([^)]*\\) of throughput:"
                        + " per gradient \\+[^,]* of without a core");
        assertThat(Files.readString(temp.resolve("out/report.html")))
                .contains("Where the workers’ time goes", "Differences from the scenario as it is");
        assertThat(temp.resolve("out/runs.html")).exists();
    }

    /** 2 algorithms in 5 repetitions, of which two lines are left. */
    @Test
    void anIncompleteFolderIsSaidToBe() throws IOException {
        assertThat(study("study: { which-algorithm: { by: throughput } }")).doesNotContain("incomplete");
        Path results = temp.resolve("out/results.jsonl");
        Files.write(results, Files.readAllLines(results).subList(0, 2));
        String lacking = "incomplete, 8 of 10 planned runs are missing";
        assertThat(new Program().done("report", temp.resolve("out"))).startsWith("Warning: asked (" + lacking + ").");
        assertThat(Files.readString(temp.resolve("out/report.html"))).contains("<h1>asked (" + lacking + ")</h1>");
    }

    /** An update of 1 ms beside gradients of 0.1 ms: the lock is the machine's speed, rounds update once for four. */
    @Test
    void theWinnerTurnsWithTheUpdateTime() throws IOException {
        String answer = study("""
                sweep: { machine.update-us: [ 1, 1000 ] }
                study: { which-algorithm: { by: throughput } }
                """);
        assertThat(answer).contains("async-lock at 1 (T_c/T_u = 1", "sync at 1000 (T_c/T_u = 0.10).");
        assertThat(Files.readString(temp.resolve("out/report.html"))).contains("Who wins where", "A = async-lock");
    }
}
