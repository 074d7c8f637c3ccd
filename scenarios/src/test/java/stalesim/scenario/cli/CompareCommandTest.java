package stalesim.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.LockPolicy;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.Topology;
import stalesim.model.machine.Workforce;
import stalesim.model.protocol.OperationKind;
import stalesim.scenario.json.Json;
import stalesim.scenario.json.MachineJson;
import stalesim.scenario.measured.SharedMeasurements;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Predictions of a machine whose law of staleness is known: m dedicated workers that all take T = 1000 ns and nothing
 * else finish in rounds of T, so that N updates take N T / m and every update after the first round is m - 1 behind.
 */
class CompareCommandTest {

    private static final long T_NS = 1_000;

    @TempDir
    Path temp;

    private final Program stalesim = new Program();
    private Path calibration;

    @BeforeEach
    void writeCalibration() throws IOException {
        calibration = calibration(List.of());
    }

    private Path calibration(List<String> fittedTo) throws IOException {
        Map<OperationKind, DurationLaw> laws = new EnumMap<>(OperationKind.class);
        laws.put(OperationKind.READ, new Deterministic(0));
        laws.put(OperationKind.UPDATE, new Deterministic(0));
        laws.put(OperationKind.COMPUTE, new Deterministic(T_NS));
        MachineDescription machine = new MachineDescription(
                "known",
                new Processors(Topology.flat(1), Scheduling.DEDICATED, List.of(1.0)),
                OsCosts.ideal(),
                LockPolicy.BARGING,
                Workforce.EQUAL,
                Optional.empty(),
                Map.of("async-lock", new OperationCosts(laws)));
        ObjectNode node = MachineJson.write(machine);
        fittedTo.forEach(node.putArray("fitted_to")::add);
        return Files.writeString(temp.resolve("machine.json"), Json.pretty(node));
    }

    /** A run of m workers at m / T, which is 10^6 m updates a second. */
    private Path measured(String name, int m, long... counts) throws IOException {
        String content = "{\"algorithm\": \"async-lock\", \"threads\": " + m + ", \"updates_per_epoch\": "
                + m * 1_000_000L + ", \"epoch_end_ms\": [1500, 2500, 3500], \"staleness_counts\": "
                + Arrays.toString(counts) + "}";
        return Files.writeString(temp.resolve(name), content);
    }

    @Test
    void predictsTheKnownMachineExactly() throws IOException {
        Path run = measured("run.json", 4, 1, 1, 1, 19_997);
        stalesim.done("compare", "--measured", run, "--calibration", calibration, "--json");
        JsonNode node = Json.parse(stalesim.out());
        assertThat(node.get("throughput_error").asDouble()).isEqualTo(0, within(1e-12));
        assertThat(node.get("mean_staleness_error").asDouble()).isEqualTo(0, within(1e-12));
        assertThat(node.get("total_variation").asDouble()).isEqualTo(0, within(1e-12));
        assertThat(node.get("bhattacharyya").asDouble()).isEqualTo(0, within(1e-12));
        assertThat(node.get("verdict").asString()).isEqualTo("within");
        assertThat(node.get("file").asString()).isEqualTo(run.toString());
        assertThat(node.get("calibration").asString()).isEqualTo(calibration.toString());
        assertThat(node.get("threads").asInt()).isEqualTo(4);
        assertThat(node.get("predicted_staleness").toString()).isEqualTo("[4,4,4,79988]");
        assertThat(node.get("measured_staleness").toString()).isEqualTo("[1,1,1,19997]");
        assertThat(node.get("measured").get("throughput").asDouble()).isEqualTo(4e6);
        assertThat(node.get("measured").get("throughput_relative_uncertainty").asDouble()).isEqualTo(0.0005);
        assertThat(stalesim.err()).isEmpty();
    }

    /** Half of the updates at 2 rather than 3: a mean of 2.5 - 3 / 20000, a total variation of 1/2 or 3 / 20000 off. */
    @Test
    void gapsHaveTheSignOfPredictedMinusMeasured() throws IOException {
        Path run = measured("run.json", 4, 0, 0, 1, 1);
        String faster = Files.readString(run).replace("2500, 3500", "2000, 2500");
        Files.writeString(run, faster);
        stalesim.done("compare", "--measured", run, "--calibration", calibration, "--json", "--replications", 1);
        JsonNode node = Json.parse(stalesim.out());
        assertThat(node.get("throughput_error").asDouble()).isEqualTo(-0.5, within(1e-12));
        assertThat(node.get("mean_staleness_error").asDouble()).isEqualTo(0.2, within(2e-4));
        assertThat(node.get("total_variation").asDouble()).isEqualTo(0.5, within(2e-4));
        assertThat(node.get("bhattacharyya").asDouble()).isEqualTo(Math.log(2) / 2, within(0.02));
        assertThat(node.get("verdict").asString()).isEqualTo("MISS");
        assertThat(node.get("predicted").get("runs").asInt()).isEqualTo(1);
        assertThat(node.get("predicted").get("throughput_half_width").isNull()).isTrue();
    }

    @Test
    void oneWorkerHasNoStalenessOnEitherSide() throws IOException {
        Path run = measured("one.json", 1, 500);
        stalesim.done("compare", "--measured", run, "--calibration", calibration, "--json");
        JsonNode node = Json.parse(stalesim.out());
        assertThat(node.get("mean_staleness_error").asDouble()).isZero();
        assertThat(node.get("total_variation").asDouble()).isZero();
    }

    @Test
    void severalFilesGiveAnArrayOrATableWithoutBars() throws IOException {
        Path one = measured("one.json", 4, 1, 1, 1, 19_997);
        Path other = measured("other.json", 8, 0, 0, 0, 0, 0, 0, 0, 5);
        stalesim.done("compare", "--measured", one, other, "--calibration", calibration, "--json");
        JsonNode all = Json.parse(stalesim.out());
        assertThat(all.size()).isEqualTo(2);
        assertThat(all.get(1).get("threads").asInt()).isEqualTo(8);
        stalesim.done("compare", "--measured", one, "--measured", other, "--calibration", calibration);
        assertThat(stalesim.out().lines()).hasSize(4).anyMatch(line -> line.endsWith("within   other.json"));
    }

    @Test
    void oneFileIsShownWithBothDistributions() throws IOException {
        Path run = measured("run.json", 4, 1, 1, 1, 19_997);
        stalesim.done("compare", "--measured", run, "--calibration", calibration);
        assertThat(stalesim.out()).contains("sim/s", "real/s", "within", "run.json", "█".repeat(24));
    }

    @Test
    void thePageShowsEveryMeasurement() throws IOException {
        Path one = measured("one.json", 4, 1, 1, 1, 19_997);
        Path other = measured("other.json", 4, 0, 0, 0, 5);
        Path page = temp.resolve("page.html");
        stalesim.done("compare", "--measured", one, other, "--calibration", calibration, "--html", page);
        assertThat(page).content().contains("one.json, m = 4", "other.json, m = 4", "Predictions of machine.json");
        assertThat(stalesim.run(
                        "compare", "--measured", one, "--calibration", calibration, "--html", temp.resolve("no/page")))
                .isEqualTo(2);
        assertThat(stalesim.out()).isEmpty();
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        Path run = measured("run.json", 4, 1, 1, 1, 19_997);
        stalesim.done("compare", "--measured", run, "--calibration", calibration, "--json", "--seed", 7);
        String first = stalesim.out();
        stalesim.done("compare", "--measured", run, "--calibration", calibration, "--json", "--seed", 7);
        assertThat(stalesim.out()).isEqualTo(first);
    }

    @Test
    void aCalibrationThatHasSeenTheMeasurementIsNoPrediction() throws IOException {
        Path run = measured("run.json", 4, 1, 1, 1, 19_997);
        Path other = measured("other.json", 4, 1, 1, 1, 19_997, 1);
        Path fitted = calibration(List.of("somewhere/run.json"));
        stalesim.done("compare", "--measured", run, other, "--calibration", fitted);
        assertThat(stalesim.err()).containsOnlyOnce("warning").contains(run + " is no prediction");
    }

    @Test
    void badInputGivesExitCodeTwo() throws IOException {
        Path run = measured("run.json", 4, 1, 1, 1, 19_997);
        assertThat(stalesim.run("compare", "--measured", run)).isEqualTo(2);
        assertThat(stalesim.err()).contains("--calibration");
        assertThat(stalesim.run("compare", "--calibration", calibration)).isEqualTo(2);
        assertThat(stalesim.err()).contains("--measured");
        assertThat(stalesim.run("compare", "--measured", run, "--calibration", run)).isEqualTo(2);
        assertThat(stalesim.err()).contains("must be a calibration");
        assertThat(stalesim.run("compare", "--measured", run, "--calibration", calibration, "--replications", 0))
                .isEqualTo(2);
        assertThat(stalesim.err()).contains("--replications: 0 must be >= 1");
        Path bad = measured("bad.json", 4, 1, -1);
        assertThat(stalesim.run("compare", "--measured", run, bad, "--calibration", calibration)).isEqualTo(2);
        assertThat(stalesim.err()).contains(bad + ":1:").contains("staleness_counts[1]: -1 must be >= 0");
        assertThat(stalesim.out()).isEmpty();
    }

    @Test
    void aNumberThatTheMachineLacksIsNamed() throws IOException {
        Path run = measured("run.json", 4, 5);
        Files.writeString(run, Files.readString(run).replace("async-lock", "hogwild"));
        assertThat(stalesim.run("compare", "--measured", run, "--calibration", calibration)).isEqualTo(2);
        assertThat(stalesim.err()).contains("no operation costs for hogwild");
    }

    /** The machine of the calibration, stated: the same prediction, and what it leaves out is said. */
    @Test
    void aScenarioMayStateTheMachine() throws IOException {
        Path run = measured("run.json", 4, 1, 1, 1, 19_997);
        String machine = "{ cores: 1, scheduler: dedicated, compute: 1, read-us: 0, update-us: 0 }";
        Path scenario = scenario("stated.yaml", machine, "");
        JsonNode stated = Json.parse(
                stalesim.done("compare", "--measured", run, "--scenario", scenario, "--json", "--html", html()));
        assertThat(stalesim.err()).contains("Assumed: speeds is not stated").doesNotContain("messages");
        JsonNode calibrated =
                Json.parse(stalesim.done("compare", "--measured", run, "--calibration", calibration, "--json"));
        assertThat(stated.get("scenario").asString()).isEqualTo(scenario.toString());
        assertThat(stated.has("calibration")).isFalse();
        assertThat(stated.get("predicted")).isEqualTo(calibrated.get("predicted"));
        assertThat(stated.get("total_variation").asDouble()).isEqualTo(0, within(1e-12));
        assertThat(html()).content().contains("Predictions of stated.yaml");
    }

    private Path html() {
        return temp.resolve("page.html");
    }

    private Path scenario(String name, String machine, String more) throws IOException {
        return Files.writeString(
                temp.resolve(name),
                "name: stated\nobjective: { kind: timing-only }\nalgorithms: [ async-lock ]\nworkers: [ 1 ]\n"
                        + "clocks: [ simulated ]\nstop: { updates: 10 }\nmachine: " + machine + "\n" + more);
    }

    @Test
    void aMachineThatIsNotOneIsRefused() throws IOException {
        Path run = measured("run.json", 4, 1, 1, 1, 19_997);
        String machine = "{ cores: 1, compute: 1, read-us: 1, update-us: 1 }";
        Path swept = scenario("swept.yaml", machine, "sweep: { machine.read-us: [ 1, 2 ] }\n");
        assertThat(stalesim.run("compare", "--measured", run, "--scenario", swept)).isEqualTo(2);
        assertThat(stalesim.err()).contains("sweeps its machine, which has 2 forms");
        assertThat(stalesim.run("compare", "--measured", run, "--scenario", "oversubscribed")).isEqualTo(2);
        assertThat(stalesim.err()).contains("oversubscribed states no machine");
        assertThat(stalesim.run("compare", "--measured", run, "--scenario", swept, "--calibration", calibration))
                .isEqualTo(2);
        assertThat(stalesim.err()).contains("--calibration and --scenario both");
        assertThat(stalesim.run("compare", "--measured", run)).isEqualTo(2);
        assertThat(stalesim.err()).contains("--calibration FILE or --scenario SCENARIO");
        assertThat(stalesim.run("compare", temp, temp, "--scenario", swept)).isEqualTo(2);
        assertThat(stalesim.err()).contains("--scenario: is for measurements");
        Path two = scenario("two.yaml", machine, "sweep: { stop.updates: [ 10, 20 ] }\n");
        assertThat(stalesim.run("compare", "--measured", run, "--scenario", two)).isEqualTo(2);
        assertThat(stalesim.err()).contains("slice");
    }

    /** Published runs go through the whole command; how well they are predicted is no matter of this test. */
    @Test
    void publishedRunsCanBeCompared() throws IOException {
        List<Object> args = new ArrayList<>(List.of("compare", "--replications", 1, "--json", "--measured"));
        List<Path> files = SharedMeasurements.require();
        args.addAll(files);
        args.addAll(List.of("--calibration", calibration));
        stalesim.done(args.toArray());
        assertThat(Json.parse(stalesim.out()).size()).isEqualTo(files.size());
    }
}
