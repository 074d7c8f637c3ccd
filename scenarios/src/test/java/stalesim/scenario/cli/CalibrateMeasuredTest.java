package stalesim.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.machine.Background;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.LockPolicy;
import stalesim.model.duration.Lognormal;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.Membership;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.Stragglers;
import stalesim.model.machine.Topology;
import stalesim.model.machine.Workforce;
import stalesim.model.protocol.OperationKind;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.scenario.json.Json;
import stalesim.sim.execution.SimulatedExecution;
import tools.jackson.databind.JsonNode;

/**
 * From measurement files by way of a calibration to a prediction; the machine that was measured is itself simulated.
 */
class CalibrateMeasuredTest {

    private static final long CYCLE_NS = 10_000_000;

    @TempDir
    Path temp;

    private final Program stalesim = new Program();

    private static MachineDescription elsewhere() {
        Map<OperationKind, DurationLaw> laws = new EnumMap<>(OperationKind.class);
        laws.put(OperationKind.COMPUTE, new Lognormal(0.946 * CYCLE_NS, 0.015));
        laws.put(OperationKind.READ, new Deterministic(CYCLE_NS / 500));
        laws.put(OperationKind.UPDATE, new Deterministic(CYCLE_NS / 500));
        Workforce workforce = new Workforce(
                List.of(1.0),
                Stragglers.NONE,
                new Background(0, 0.3, 5 * CYCLE_NS),
                Optional.empty(),
                Membership.ALL);
        return new MachineDescription(
                "elsewhere",
                new Processors(Topology.flat(1), Scheduling.DEDICATED, List.of(1.0)),
                OsCosts.ideal(),
                LockPolicy.BARGING,
                workforce,
                Optional.empty(),
                Map.of("*", new OperationCosts(laws, new Lognormal(0.05 * CYCLE_NS, 0.15))));
    }

    /** As somebody there would have written it, with a clock of 1 ms and ten epochs. */
    private Path measured(int workers, long updates, String machine) throws IOException, InterruptedException {
        RunResult result = new SimulatedExecution(elsewhere(), Mode.IMPORTED, Optional.empty())
                .run(new RunSpec(
                        new AsyncLock(),
                        workers,
                        TrainingTask.timingOnly(),
                        StopRule.after(updates),
                        1,
                        new RandomStreams(77, 0),
                        false))
                .result();
        long[] ends = new long[10];
        Arrays.setAll(ends, epoch -> Math.round((epoch + 1) * (result.durationNs() / 1e7)));
        String content = "{\"algorithm\": \"async-lock\", \"threads\": " + workers + ", \"updates_per_epoch\": "
                + updates / 10 + ", \"epoch_end_ms\": " + Arrays.toString(ends) + ", \"staleness_counts\": "
                + Arrays.toString(result.staleness().toArray()) + ", \"machine\": \"" + machine + "\"}";
        return Files.writeString(temp.resolve("m" + workers + ".json"), content);
    }

    @Test
    void fitsToFewWorkersAndPredictsMore() throws IOException, InterruptedException {
        Path eight = measured(8, 30_000, "a big one");
        Path sixteen = measured(16, 30_000, "a big one");
        Path more = measured(32, 30_000, "a big one");
        Path calibration = temp.resolve("machine.json");
        stalesim.done("calibrate", "--measured", eight, sixteen, "--out", calibration);
        assertThat(stalesim.out()).isEmpty();
        assertThat(stalesim.err())
                .contains("Fitting a machine to 2 measurements ...")
                .contains("Assumed: the machine's cores are not known")
                .contains("Fitted m8.json: throughput ", "Fitted m16.json: throughput ");
        JsonNode fitted = Json.parse(Files.readString(calibration));
        assertThat(fitted.at("/fitted_to/0/file").asString()).isEqualTo("m8.json");
        assertThat(fitted.at("/fitted_to/1/threads").asInt()).isEqualTo(16);
        assertThat(fitted.at("/fitted_to/0/sha256").asString()).hasSize(64);
        assertThat(fitted.at("/assumptions/0").asString()).contains("a core of its own");

        stalesim.done("compare", "--measured", more, "--calibration", calibration, "--json");
        assertThat(stalesim.err()).isEmpty();
        assertThatItPredicts(Json.parse(stalesim.out()), 0.02, 0.01, 0.06);

        stalesim.done("compare", "--measured", eight, "--calibration", calibration, "--json", "--replications", 1);
        assertThat(stalesim.err()).contains("warning", "is no prediction");
    }

    private static void assertThatItPredicts(JsonNode node, double throughput, double mean, double distance) {
        assertThat(Math.abs(node.get("throughput_error").asDouble())).isLessThan(throughput);
        assertThat(Math.abs(node.get("mean_staleness_error").asDouble())).isLessThan(mean);
        assertThat(node.get("total_variation").asDouble()).isLessThan(distance);
    }

    @Test
    void takesTheTopologyFromTheFilesUnlessItIsStated() throws IOException, InterruptedException {
        Path run = measured(3, 600, "2 sockets x 18 cores x 2 hardware threads");
        stalesim.done("calibrate", "--measured", run);
        assertThat(Json.parse(stalesim.out()).at("/processors/cores_per_socket").asInt()).isEqualTo(18);
        assertThat(stalesim.err()).contains("topology 2 x 18 x 2 is taken from what the files say");
        stalesim.done("calibrate", "--measured", run, "--topology", "1x4");
        JsonNode stated = Json.parse(stalesim.out());
        assertThat(stated.at("/processors/cores_per_socket").asInt()).isEqualTo(4);
        assertThat(stated.at("/processors/threads_per_core").asInt()).isEqualTo(1);
        assertThat(stated.at("/processors/scheduling").asString()).isEqualTo("time-sliced");
        assertThat(stalesim.err()).doesNotContain("Assumed");
    }

    /** What was fitted to measurements from elsewhere is a machine that scenarios can ask more of. */
    @Test
    void aFittedMachineIsAMachineOfScenarios() throws IOException, InterruptedException {
        stalesim.done(
                "calibrate", "--measured", measured(3, 600, "unknown"), "--out", temp.resolve("elsewhere.json"));
        Path scenario = Files.writeString(
                temp.resolve("more.yaml"),
                """
                name: more
                objective: { kind: timing-only }
                algorithms: [ async-lock, hogwild ]
                workers: [ 3, 64 ]
                machine: { calibration: elsewhere.json }
                stop: { updates: 200 }
                replications: 1
                """);
        stalesim.done("simulate", scenario, "--out", temp.resolve("more"));
        assertThat(stalesim.err()).contains("Assumed: the machine is fitted to 1 measured runs, as calibrated in");
        assertThat(Files.readString(temp.resolve("more/scenario.json"))).contains("the machine's cores are not known");
    }

    @Test
    void theSameFilesGiveTheSameBytes() throws IOException, InterruptedException {
        Path run = measured(3, 600, "unknown");
        stalesim.done("calibrate", "--measured", run);
        String first = stalesim.out();
        stalesim.done("calibrate", "--measured", run);
        assertThat(stalesim.out()).isEqualTo(first);
    }

    @Test
    void whatDoesNotAllowAFitIsRefusedWithAReason() throws IOException, InterruptedException {
        Path run = measured(4, 600, "unknown");
        assertThat(stalesim.run("calibrate", "--measured", run, "--topology", "1x2x2")).isEqualTo(2);
        assertThat(stalesim.err())
                .contains("These measurements do not allow a fit: at least one run must have no more workers than the 2"
                        + " cores");
        assertThat(stalesim.run("calibrate", "--measured", run, "--topology", "1x1")).isEqualTo(2);
        assertThat(stalesim.err()).contains("a run has 4 workers on 1 hardware threads");
        assertThat(stalesim.run("calibrate", "--measured", run, "--topology", "two")).isEqualTo(2);
        assertThat(stalesim.err()).contains("--topology: two must be SOCKETSxCORES or SOCKETSxCORESxTHREADS");
        assertThat(stalesim.run("calibrate", "--topology", "1x4")).isEqualTo(2);
        assertThat(stalesim.err()).contains("--topology belongs to --measured");
        assertThat(stalesim.run("calibrate", "--measured", temp.resolve("none.json"))).isEqualTo(2);
        assertThat(stalesim.err()).contains("none.json: cannot be read");
        Path other = Files.writeString(
                temp.resolve("other.json"), Files.readString(run).replace("async-lock", "hogwild"));
        assertThat(stalesim.run("calibrate", "--measured", run, other)).isEqualTo(2);
        assertThat(stalesim.err())
                .contains(other + ": algorithm hogwild must be async-lock")
                .contains("Calibrate one algorithm at a time");
        assertThat(stalesim.out()).isEmpty();
    }
}
