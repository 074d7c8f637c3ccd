package stalesim.scenario.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stalesim.model.machine.MachineDescription;
import stalesim.scenario.measured.CalibrationFile;
import stalesim.scenario.measured.MeasuredFile;
import stalesim.scenario.read.SweepReader;
import stalesim.scenario.read.library.ScenarioLibrary;
import stalesim.scenario.spec.MachineSpec;
import stalesim.scenario.spec.Scenario;

/**
 * What is known of the machine that measurements come from.
 *
 * @param kind what it was read from, {@code calibration} or {@code scenario}
 * @param name the file, or the bundled scenario, as it was typed
 * @param machine what it says
 * @param assumptions where a scenario leaves something out, without a stop
 * @param calibration the calibration, if it was read from one
 */
record NamedMachine(
        String kind,
        String name,
        MachineDescription machine,
        List<String> assumptions,
        Optional<CalibrationFile> calibration) {

    /** Makes the list immutable. */
    NamedMachine {
        assumptions = List.copyOf(assumptions);
    }

    /** From a calibration. */
    static NamedMachine ofCalibration(Path file) {
        CalibrationFile read = CalibrationFile.read(file);
        return new NamedMachine("calibration", file.toString(), read.machine(), List.of(), Optional.of(read));
    }

    /** From a scenario that states one and the same machine at all of its points; nothing else of it is used. */
    static NamedMachine ofScenario(String name) {
        List<MachineSpec> machines = SweepReader.read(ScenarioLibrary.open(name), List.of())
                .scenarios()
                .map(Scenario::machine)
                .distinct()
                .toList();
        if (machines.size() > 1) {
            throw new UsageException("--scenario: " + name + " sweeps its machine, which has " + machines.size()
                    + " forms. Name a scenario that states one.");
        }
        if (!(machines.get(0) instanceof MachineSpec.Stated stated)) {
            throw new UsageException("--scenario: " + name + " states no machine, but measures this one before it runs."
                    + " State machine, or write --calibration FILE.");
        }
        return new NamedMachine(
                "scenario", name, stated.machine(), assumptions(stated), Optional.empty());
    }

    /** The size of the model that was trained is not known of measurements. */
    private static List<String> assumptions(MachineSpec.Stated stated) {
        List<String> assumptions = new ArrayList<>(stated.assumptions());
        if (stated.machine().network().isPresent()) {
            assumptions.add("messages over the network are empty: bandwidth has no effect");
        }
        return assumptions;
    }

    /** Its name without folders. */
    String shortName() {
        return Path.of(name).getFileName().toString();
    }

    /** The entry by which it says that it was fitted to a measurement; empty if it was not, as far as is known. */
    Optional<String> fittedTo(MeasuredFile file) {
        return calibration.flatMap(known -> known.fittedTo(file));
    }
}
