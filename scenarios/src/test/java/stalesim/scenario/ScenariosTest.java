package stalesim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.execution.LocalExecutionControlProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.model.result.Outcome;
import stalesim.model.result.RunResult;
import stalesim.model.result.WorkerTotals;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.report.requirement.RequirementCheck;
import stalesim.scenario.file.ScenarioException;
import stalesim.scenario.file.ScenarioText;
import stalesim.scenario.read.ScenarioReader;
import stalesim.scenario.runner.FakeLaboratory;
import stalesim.scenario.spec.Scenario;

class ScenariosTest {

    private static Scenarios small() {
        return Scenarios.named("small")
                .logistic(1e-4)
                .data("dense", Map.of("rows", 200, "features", 5))
                .algorithms("async-lock")
                .algorithm("leashed", Map.of("persistence", 0))
                .workers(1, 4)
                .step("diminishing", 0.05)
                .with("step.decay", 0.01)
                .machine("workstation")
                .with("machine.cores", 4)
                .updates(50)
                .replications(2);
    }

    @Test
    void buildsWhatAFileOfTheSameWordsSays() {
        String file =
                """
                name: small
                objective: { kind: logistic, l2: 0.0001, data: { dense: { rows: 200, features: 5 } } }
                algorithms: [ async-lock, leashed: { persistence: 0 } ]
                workers: [ 1, 4 ]
                step: { rule: diminishing, size: 0.05, decay: 0.01 }
                machine: { template: workstation, cores: 4 }
                clocks: [ simulated ]
                stop: { updates: 50 }
                replications: 2
                """;
        Scenario read = ScenarioReader.read(new ScenarioText("f", file, Optional.empty(), "f"), List.of());
        assertThat(small().build()).isEqualTo(read);
        assertThat(ScenarioReader.read(new ScenarioText("f", small().yaml(), Optional.empty(), "f"), List.of()))
                .isEqualTo(read);
    }

    @Test
    void refusesWithTheMessagesOfFiles() {
        assertThatThrownBy(() -> small().workers(0).with("step.sise", 1).build())
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("small.yaml:")
                .hasMessageContaining("workers[0]: 0 must be >= 1. Leave the line out to use every core.")
                .hasMessageContaining("step.sise: is not a key that is known here. Did you mean size?");
    }

    @Test
    void runsAndHandsBackResults(@TempDir Path folder) throws InterruptedException {
        FinishedScenario finished = small().run(folder.resolve("out"));
        assertThat(finished.results()).hasSize(8);
        assertThat(finished.report()).isRegularFile();
        assertThat(finished.table()).contains("async-lock");
        double one = finished.updatesPerSecond(Clock.SIMULATED, "async-lock", 1).orElseThrow();
        double four = finished.updatesPerSecond(Clock.SIMULATED, "async-lock", 4).orElseThrow();
        // four cores of their own, a lock that is taken an eighth of the time: more than twice, at most four times
        assertThat(four / one).isBetween(2.0, 4.0);
        assertThat(finished.updatesPerSecond(Clock.REAL, "async-lock", 1)).isEmpty();
    }

    /** Runs of one worker crash; what is required of the throughput is told, met or not. */
    @Test
    void crashesAndRequirementsAreHandedBack(@TempDir Path folder) throws InterruptedException {
        FinishedScenario finished = small()
                .with("assert", List.of(Map.of("figure", "updates-per-second", "clock", "simulated", "at-least", 1e12)))
                .run(folder.resolve("out"), new FakeLaboratory().crashing());
        assertThat(finished.crashed()).isPositive().isEqualTo((int) finished.results().stream()
                .filter(result -> result.outcome() == Outcome.CRASHED)
                .count());
        assertThat(finished.checks()).isNotEmpty().noneMatch(RequirementCheck::met);
    }

    @Test
    void aRunThatTookNoTimeHasNoRate() {
        RunResult instant = new RunResult(
                Clock.SIMULATED,
                Mode.NATIVE,
                "sync",
                1,
                0,
                1,
                9,
                9,
                0,
                new StalenessHistogram(),
                Optional.empty(),
                Optional.empty(),
                List.of(new WorkerTotals(9, 0, 0)),
                List.of(),
                Outcome.BUDGET);
        FinishedScenario finished = new FinishedScenario(Path.of("r"), "", List.of(instant), 0, List.of());
        assertThat(finished.updatesPerSecond(Clock.SIMULATED, "sync", 1)).isEmpty();
    }

    /** Everything that a file can ask, Java can ask too: here what if gradients took twice as long. */
    @Test
    void studiesAndSweepsAreAnswered(@TempDir Path folder) throws InterruptedException {
        FinishedScenario finished = small()
                .with("study.what-if.changes", Map.of("slower", Map.of("batch", 32)))
                .run(folder.resolve("study"));
        assertThat(finished.results()).hasSize(16);
        assertThat(finished.report()).content().contains("What if?");
        FinishedScenario swept = small().with("sweep.batch", List.of(1, 2)).run(folder.resolve("sweep"));
        assertThat(swept.results()).hasSize(16);
    }

    /** Statement by statement, as somebody would type it. */
    @Test
    void theDocumentedScriptRunsInJShell(@TempDir Path folder) throws IOException {
        String document = Files.readString(Path.of("../docs/scenarios.md"));
        Matcher block = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(document);
        assertThat(block.find()).isTrue();
        String script = block.group(1).replace("/tmp/what-if", folder.resolve("what-if").toString());
        assertThat(script).contains(folder.toString());
        try (JShell shell = JShell.builder()
                .executionEngine(new LocalExecutionControlProvider(), Map.of())
                .compilerOptions("--class-path", System.getProperty("java.class.path"))
                .build()) {
            String rest = script;
            while (!rest.isBlank()) {
                SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
                for (SnippetEvent event : shell.eval(next.source())) {
                    assertThat(event.exception()).as(next.source()).isNull();
                    assertThat(event.status()).as(next.source()).isEqualTo(Snippet.Status.VALID);
                }
                rest = next.remaining();
            }
            String gain = shell.varValue(shell.variables()
                    .filter(variable -> variable.name().equals("gain"))
                    .findFirst()
                    .orElseThrow());
            assertThat(Double.parseDouble(gain)).isBetween(1.0, 16.0);
        }
        assertThat(folder.resolve("what-if/report.html")).isRegularFile();
    }
}
