package stalesim.scenario.read.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.protocol.OperationKind;
import stalesim.scenario.file.Problem;
import stalesim.scenario.file.ScenarioException;
import stalesim.scenario.file.ScenarioText;
import stalesim.scenario.json.Json;
import stalesim.scenario.json.MachineJson;
import stalesim.scenario.json.ScenarioJson;
import stalesim.scenario.read.ScenarioReader;
import stalesim.scenario.spec.MachineSpec;
import stalesim.scenario.spec.Scenario;
import tools.jackson.databind.node.ObjectNode;

/** {@code machine: { calibration: FILE }}. */
class CalibratedMachineTest {

    private static final String BASE =
            """
            objective: { kind: logistic, data: { dense: { rows: 100, features: 5 } } }
            algorithms: [ async-lock ]
            workers: [ 1, 4 ]
            step: { rule: constant, size: 0.1 }
            stop: { updates: 100 }
            clocks: [ simulated ]
            """;

    @TempDir
    Path folder;

    private MachineDescription machine;

    private static OperationCosts costs(OperationKind... kinds) {
        Map<OperationKind, DurationLaw> laws = new EnumMap<>(OperationKind.class);
        for (OperationKind kind : kinds) {
            laws.put(kind, new Deterministic(1000));
        }
        return new OperationCosts(laws, new Deterministic(0));
    }

    @BeforeEach
    void calibrate() throws IOException {
        OperationCosts own = costs(OperationKind.COMPUTE, OperationKind.READ, OperationKind.UPDATE);
        MachineDescription any = MachineDescription.uniform("elsewhere", 4, own);
        machine = new MachineDescription(
                any.name(), any.processors(), any.os(), any.lock(), any.workforce(), any.network(),
                Map.of("async-lock", own, "sync", costs(OperationKind.COMPUTE)));
        write(machine, "own.json");
        write(any, "any.json");
    }

    private void write(MachineDescription written, String name) throws IOException {
        ObjectNode node = MachineJson.write(written);
        node.putArray("assumptions").add("nobody else was there.");
        Files.writeString(folder.resolve(name), Json.pretty(node));
    }

    private Scenario read(String line) {
        return ScenarioReader.read(
                new ScenarioText("file.yaml", BASE + line, Optional.of(folder), "test"), List.of());
    }

    private List<String> problems(String line) {
        ScenarioException failure = catchThrowableOfType(ScenarioException.class, () -> read(line));
        return failure.problems().stream().map(Problem::render).toList();
    }

    @Test
    void isTheMachineOfTheFile() {
        MachineSpec.Stated stated = (MachineSpec.Stated) read("machine: { calibration: own.json }").machine();
        assertThat(stated.machine()).isEqualTo(machine);
        assertThat(stated.assumptions())
                .containsExactly("the machine is elsewhere, as calibrated in own.json", "nobody else was there");
    }

    /** A blank at the end changes the file's bytes and nothing that is read. */
    @Test
    void theFilesBytesBelongToTheIdentity() throws IOException {
        String before = ScenarioJson.hash(read("machine: { calibration: own.json }"));
        assertThat(ScenarioJson.hash(read("machine: { calibration: own.json }"))).isEqualTo(before);
        Files.writeString(folder.resolve("own.json"), Files.readString(folder.resolve("own.json")) + " ");
        assertThat(ScenarioJson.hash(read("machine: { calibration: own.json }"))).isNotEqualTo(before);
    }

    @Test
    void aNetworkMayLieBetweenSuchMachines() {
        MachineSpec.Stated stated = (MachineSpec.Stated)
                read("machine: { calibration: own.json, network: { template: 10-gbit-star } }").machine();
        assertThat(stated.machine().network()).isPresent();
        assertThat(stated.machine().costs()).isEqualTo(machine.costs());
    }

    @Test
    void whatTheFileDoesNotHaveIsSaid() throws IOException {
        assertThat(problems("machine: { calibration: own.json }".replace("own", "none")))
                .singleElement().asString().contains("none.json must be a readable file");
        Files.writeString(folder.resolve("other.json"), "{}");
        assertThat(problems("machine: { calibration: other.json }"))
                .singleElement().asString().contains("must be a calibration of stalesim");
        assertThat(problems("machine: { calibration: own.json, cores: 4, compute: 5 }"))
                .anySatisfy(problem -> assertThat(problem).contains("machine.cores: does not go with calibration"))
                .anySatisfy(problem -> assertThat(problem).contains("machine.compute: is not a key"));
    }

    @Test
    void algorithmsThatItWasNotMadeWithAreRefused() {
        assertThat(problemsWith("hogwild", "own.json"))
                .singleElement().asString()
                .contains("the calibration has no times of hogwild, but of async-lock, sync. Calibrate with it");
        assertThat(problemsWith("sync", "own.json"))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem)
                        .contains("exchange-us is missing").contains("Calibrate with an algorithm that has it"));
        ScenarioText text = new ScenarioText(
                "file.yaml", BASE.replace("async-lock", "hogwild") + "machine: { calibration: any.json }",
                Optional.of(folder), "test");
        assertThat(ScenarioReader.read(text, List.of()).algorithms()).hasSize(1);
    }

    private List<String> problemsWith(String algorithm, String file) {
        ScenarioText text = new ScenarioText(
                "file.yaml", BASE.replace("async-lock", algorithm) + "machine: { calibration: " + file + " }",
                Optional.of(folder), "test");
        ScenarioException failure =
                catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read(text, List.of()));
        return failure.problems().stream().map(Problem::render).toList();
    }
}
