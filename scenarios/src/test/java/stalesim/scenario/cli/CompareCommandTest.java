package stalesim.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.Topology;
import stalesim.model.protocol.OperationKind;
import stalesim.scenario.json.Json;
import stalesim.scenario.json.MachineJson;
import stalesim.scenario.measured.SharedMeasurements;
import stalesim.scenario.runner.ThisMachine;
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

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
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
        MachineDescription machine = MachineDescription.uniform("known", 1, new OperationCosts(laws))
                .with(new Processors(Topology.flat(1), Scheduling.DEDICATED, List.of(1.0)));
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

    private int stalesim(Object... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> words = new ArrayList<>();
        for (Object arg : args) {
            words.add(arg.toString());
        }
        return Stalesim.execute(
                new ThisMachine(),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                words.toArray(new String[0]));
    }

    @Test
    void predictsTheKnownMachineExactly() throws IOException {
        Path run = measured("run.json", 4, 1, 1, 1, 19_997);
        assertThat(stalesim("compare", "--measured", run, "--calibration", calibration, "--json"))
                .as(err.toString())
                .isZero();
        JsonNode node = Json.parse(out.toString());
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
        assertThat(err.toString()).isEmpty();
    }

    /** Half of the updates at 2 rather than 3: a mean of 2.5 - 3 / 20000, a total variation of 1/2 or 3 / 20000 off. */
    @Test
    void gapsHaveTheSignOfPredictedMinusMeasured() throws IOException {
        Path run = measured("run.json", 4, 0, 0, 1, 1);
        String faster = Files.readString(run).replace("2500, 3500", "2000, 2500");
        Files.writeString(run, faster);
        assertThat(stalesim(
                        "compare", "--measured", run, "--calibration", calibration, "--json", "--replications", 1))
                .isZero();
        JsonNode node = Json.parse(out.toString());
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
        assertThat(stalesim("compare", "--measured", run, "--calibration", calibration, "--json")).isZero();
        JsonNode node = Json.parse(out.toString());
        assertThat(node.get("mean_staleness_error").asDouble()).isZero();
        assertThat(node.get("total_variation").asDouble()).isZero();
    }

    @Test
    void severalFilesGiveAnArrayOrATableWithoutBars() throws IOException {
        Path one = measured("one.json", 4, 1, 1, 1, 19_997);
        Path other = measured("other.json", 8, 0, 0, 0, 0, 0, 0, 0, 5);
        assertThat(stalesim("compare", "--measured", one, other, "--calibration", calibration, "--json"))
                .isZero();
        JsonNode all = Json.parse(out.toString());
        assertThat(all.size()).isEqualTo(2);
        assertThat(all.get(1).get("threads").asInt()).isEqualTo(8);
        assertThat(stalesim("compare", "--measured", one, "--measured", other, "--calibration", calibration))
                .isZero();
        assertThat(out.toString().lines()).hasSize(4).anyMatch(line -> line.endsWith("within   other.json"));
    }

    @Test
    void oneFileIsShownWithBothDistributions() throws IOException {
        Path run = measured("run.json", 4, 1, 1, 1, 19_997);
        assertThat(stalesim("compare", "--measured", run, "--calibration", calibration)).isZero();
        assertThat(out.toString()).contains("sim/s", "real/s", "within", "run.json", "█".repeat(24));
    }

    @Test
    void thePageShowsEveryMeasurement() throws IOException {
        Path one = measured("one.json", 4, 1, 1, 1, 19_997);
        Path other = measured("other.json", 4, 0, 0, 0, 5);
        Path page = temp.resolve("page.html");
        assertThat(stalesim("compare", "--measured", one, other, "--calibration", calibration, "--html", page))
                .isZero();
        assertThat(page).content().contains("one.json, m = 4", "other.json, m = 4", "Predictions of machine.json");
        assertThat(stalesim(
                        "compare", "--measured", one, "--calibration", calibration, "--html", temp.resolve("no/page")))
                .isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        Path run = measured("run.json", 4, 1, 1, 1, 19_997);
        assertThat(stalesim("compare", "--measured", run, "--calibration", calibration, "--json", "--seed", 7)).isZero();
        String first = out.toString();
        assertThat(stalesim("compare", "--measured", run, "--calibration", calibration, "--json", "--seed", 7)).isZero();
        assertThat(out.toString()).isEqualTo(first);
    }

    @Test
    void aCalibrationThatHasSeenTheMeasurementIsNoPrediction() throws IOException {
        Path run = measured("run.json", 4, 1, 1, 1, 19_997);
        Path other = measured("other.json", 4, 1, 1, 1, 19_997, 1);
        Path fitted = calibration(List.of("somewhere/run.json"));
        assertThat(stalesim("compare", "--measured", run, other, "--calibration", fitted)).isZero();
        assertThat(err.toString()).containsOnlyOnce("warning").contains(run + " is no prediction");
    }

    @Test
    void badInputGivesExitCodeTwo() throws IOException {
        Path run = measured("run.json", 4, 1, 1, 1, 19_997);
        assertThat(stalesim("compare", "--measured", run)).isEqualTo(2);
        assertThat(err.toString()).contains("--calibration");
        assertThat(stalesim("compare", "--calibration", calibration)).isEqualTo(2);
        assertThat(err.toString()).contains("--measured");
        assertThat(stalesim("compare", "--measured", run, "--calibration", run)).isEqualTo(2);
        assertThat(err.toString()).contains("must be a calibration");
        assertThat(stalesim("compare", "--measured", run, "--calibration", calibration, "--replications", 0))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--replications: 0 must be >= 1");
        Path bad = measured("bad.json", 4, 1, -1);
        assertThat(stalesim("compare", "--measured", run, bad, "--calibration", calibration)).isEqualTo(2);
        assertThat(err.toString()).contains(bad + ":1:").contains("staleness_counts[1]: -1 must be >= 0");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aNumberThatTheMachineLacksIsNamed() throws IOException {
        Path run = measured("run.json", 4, 5);
        Files.writeString(run, Files.readString(run).replace("async-lock", "hogwild"));
        assertThat(stalesim("compare", "--measured", run, "--calibration", calibration)).isEqualTo(2);
        assertThat(err.toString()).contains("no operation costs for hogwild");
    }

    /** Published runs go through the whole command; how well they are predicted is no matter of this test. */
    @Test
    void publishedRunsCanBeCompared() throws IOException {
        List<Object> args = new ArrayList<>(List.of("compare", "--replications", 1, "--json", "--measured"));
        List<Path> files = SharedMeasurements.require();
        args.addAll(files);
        args.addAll(List.of("--calibration", calibration));
        assertThat(stalesim(args.toArray())).as(err.toString()).isZero();
        assertThat(Json.parse(out.toString()).size()).isEqualTo(files.size());
    }
}
