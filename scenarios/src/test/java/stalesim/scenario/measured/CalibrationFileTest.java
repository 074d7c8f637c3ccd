package stalesim.scenario.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stalesim.model.data.DataException;
import stalesim.model.duration.Deterministic;
import stalesim.model.machine.Figure;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.measured.EpochTimes;
import stalesim.model.measured.ImportedRun;
import stalesim.model.protocol.OperationKind;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.scenario.json.EstimatesJson;
import stalesim.scenario.json.Json;
import stalesim.scenario.json.MachineJson;
import tools.jackson.databind.node.ObjectNode;

class CalibrationFileTest {

    private static final MachineDescription MACHINE = MachineDescription.uniform(
            "elsewhere", 4, new OperationCosts(Map.of(OperationKind.COMPUTE, new Deterministic(5))));

    @TempDir
    Path temp;

    private CalibrationFile calibration(String fittedTo) throws IOException {
        ObjectNode node = MachineJson.write(MACHINE);
        node.set("fitted_to", Json.parse(fittedTo));
        return CalibrationFile.read(Files.writeString(temp.resolve("machine.json"), Json.pretty(node)));
    }

    private static MeasuredFile measured(String path, String sha256) {
        ImportedRun run = new ImportedRun(
                "async-lock",
                1,
                new EpochTimes(1, List.of(1L), 1),
                new StalenessHistogram(new long[] {1}),
                List.of(),
                Map.of());
        return new MeasuredFile(Path.of(path), sha256, run);
    }

    @Test
    void knowsTheMachineAndWhatItWasFittedTo() throws IOException {
        CalibrationFile file = calibration("[\"runs/a.json\", {\"file\": \"b.json\", \"sha256\": \"00ff\"}]");
        assertThat(file.machine()).isEqualTo(MACHINE);
        assertThat(file.fittedTo()).containsExactly("runs/a.json", "b.json", "00ff");
        assertThat(file.fittedTo(measured("/elsewhere/a.json", "11"))).contains("runs/a.json");
        assertThat(file.fittedTo(measured("renamed.json", "00FF"))).contains("00ff");
        assertThat(file.fittedTo(measured("aa.json", "11"))).isEmpty();
        assertThat(file.fittedTo(measured("runs", "11"))).isEmpty();
    }

    @Test
    void aCalibrationOfThisMachineWasFittedToNothing() throws IOException {
        Path plain = Files.writeString(temp.resolve("plain.json"), Json.pretty(MachineJson.write(MACHINE)));
        assertThat(CalibrationFile.read(plain).fittedTo()).isEmpty();
    }

    @Test
    void whatCalibrateSaysOfItsUncertaintyIsNoPartOfTheMachine() throws IOException {
        ObjectNode node = EstimatesJson.write(MACHINE, List.of(Figure.SLOWDOWN.estimate(1.1)));
        Path file = Files.writeString(temp.resolve("uncertain.json"), Json.pretty(node));
        assertThat(CalibrationFile.read(file).machine()).isEqualTo(MACHINE);
    }

    @Test
    void refusesWhatIsNoCalibration() throws IOException {
        for (String content : List.of("[1]", "{\"costs\": {}}", "{", "{\"cores\": 1} x")) {
            Path file = Files.writeString(temp.resolve("bad.json"), content);
            assertThatThrownBy(() -> CalibrationFile.read(file))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("must be a calibration of stalesim");
        }
        assertThatThrownBy(() -> CalibrationFile.read(temp.resolve("none.json")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("cannot be read");
    }
}
