package stalesim.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.model.result.Clock;
import stalesim.scenario.file.Problem;
import stalesim.scenario.file.ScenarioException;
import stalesim.scenario.file.ScenarioText;
import stalesim.scenario.json.Json;
import stalesim.scenario.json.ScenarioJson;
import stalesim.scenario.runner.task.Tasks;
import stalesim.scenario.spec.ObjectiveSpec;
import stalesim.scenario.spec.Scenario;

/** Scenarios that train nothing. */
class TimingOnlyScenarioTest {

    private static final String MINIMAL =
            """
            name: times
            objective: { kind: timing-only }
            algorithms: [ async-lock, dadm, sync ]
            workers: [ 1000000 ]
            machine: { cores: 1, scheduler: dedicated, compute: 100, read-us: 1, update-us: 1, exchange-us: 1, local-us: 1 }
            stop: { updates: 5 }
            """;

    private static ScenarioText text(String yaml) {
        return new ScenarioText("test.yaml", yaml, Optional.empty(), "test");
    }

    private static Scenario read(String yaml) {
        return ScenarioReader.read(text(yaml), List.of());
    }

    private static List<String> problems(String yaml) {
        ScenarioException failure = catchThrowableOfType(ScenarioException.class, () -> read(yaml));
        return failure.problems().stream().map(Problem::render).toList();
    }

    @Test
    void needsNeitherDataNorBatchNorStepNorClock() {
        Scenario scenario = read(MINIMAL);
        assertThat(scenario.objective()).isEqualTo(ObjectiveSpec.TIMING_ONLY);
        assertThat(scenario.clocks()).containsExactly(Clock.SIMULATED);
        assertThat(Tasks.of(scenario).task().hasLoss()).isFalse();
        assertThat(Json.line(ScenarioJson.write(scenario))).contains("\"objective\":{\"kind\":\"timing-only\"}");
        assertThat(ScenarioJson.hash(scenario)).hasSize(64);
    }

    @Test
    void whatSaysHowToTrainMayStand() {
        String trained = MINIMAL.replace(
                        "{ kind: timing-only }",
                        "{ kind: timing-only, l2: 0.1, data: { dense: { rows: 9, features: 2 } }, surrogate: true }")
                + "batch: 4\nstep: { rule: constant, size: 0.5 }\nevaluate: { rows: 9 }\n";
        assertThat(read(trained).objective()).isEqualTo(ObjectiveSpec.TIMING_ONLY);
    }

    private static final String NETWORK = MINIMAL.replace(
            "cores: 1,",
            "cores: 1, network: { topology: star, links: [ { latency-us: 5, gbit-per-s: 10 } ],"
                    + " servers: [ { latency-us: 5, gbit-per-s: 10 } ], collective: ring, bytes-per-parameter: 2,"
                    + " compression: 4 },");

    /** The size of a model is stated and nothing of that size is made: 2e10 floats would be 80 GB. */
    @Test
    void aModelsSizeMayBeStatedForItsMessages() {
        Scenario sized = read(NETWORK.replace("timing-only }", "timing-only, parameters: 20000000000 }"));
        assertThat(sized.objective()).isEqualTo(ObjectiveSpec.timingOnly(20_000_000_000L));
        assertThat(Tasks.of(sized).task().objective().sentParameters()).isEqualTo(20_000_000_000L);
        assertThat(Tasks.of(sized).task().hasLoss()).isFalse();
        assertThat(Tasks.of(sized).notes())
                .containsExactly("a whole model or gradient has 10,000,000,000 bytes on the network: 20,000,000,000"
                        + " parameters of 2 bytes each, divided by a compression of 4");
        assertThat(ScenarioJson.hash(sized)).isNotEqualTo(ScenarioJson.hash(read(NETWORK)));
    }

    @Test
    void emptyMessagesAreSaid() {
        assertThat(Tasks.of(read(NETWORK)).notes())
                .singleElement()
                .asString()
                .contains("messages over the network are empty")
                .contains("objective.parameters");
        assertThat(Tasks.of(read(MINIMAL)).notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "timing-only, parameters: 0 } | 2:45: objective.parameters: 0 must be >= 1",
        "timing-only, parameters: 1.5 } | 2:45: objective.parameters: 1.5 must be a whole number",
        "logistic, parameters: 5, data: { dense: { rows: 9, features: 2 } } } "
                + "| 2:42: objective.parameters: goes with timing-only alone",
    })
    void aModelsSizeIsCheckedLikeAnyNumber(String kind, String problem) {
        assertThat(problems(NETWORK.replace("timing-only }", kind) + "step: { rule: constant, size: 1 }\n"))
                .anySatisfy(found -> assertThat(found).startsWith("test.yaml:" + problem));
    }

    @Test
    void nothingElseIsKnownBesideTheKind() {
        assertThat(problems(MINIMAL.replace("timing-only }", "timing-only, rows: 5 }")))
                .singleElement()
                .asString()
                .startsWith("test.yaml:2:33: objective.rows: is not a key that is known here.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "updates: 5 } | updates: 5, loss-below: 0.1 } | 6:33: stop.loss-below: does not go with timing-only",
        "workers: | 'measure: { noise-every: 5 }\nworkers:' | 4:10: measure: does not go with timing-only",
        "workers: | 'clocks: [ simulated, real ]\nworkers:' | 4:22: clocks[1]: real is no clock of timing-only",
        "sync | elastic-lock | 3:13: algorithms: elastic-lock needs gradients or a loss to decide by",
    })
    void whatAsksForTrainingIsRefused(String stated, String instead, String problem) {
        assertThat(problems(MINIMAL.replace(stated, instead.replace("\\n", "\n"))).get(0))
                .startsWith("test.yaml:" + problem);
    }

    @Test
    void theMachineHasToBeStated() {
        assertThat(problems(MINIMAL.replaceAll("machine:.*\n", "")))
                .singleElement()
                .asString()
                .contains("machine: must be stated, as timing-only has no gradient to measure");
        assertThat(problems(MINIMAL.replaceAll("machine:.*\n", "machine: { calibrate: here }\n")))
                .singleElement()
                .asString()
                .startsWith("test.yaml:5:23: machine.calibrate: does not go with timing-only");
    }
}
