package stalesim.scenario.runner;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import stalesim.model.machine.MachineDescription;
import stalesim.scenario.json.ScenarioJson;
import stalesim.scenario.plan.Cell;
import stalesim.scenario.spec.MachineSpec;
import stalesim.scenario.spec.Variant;
import stalesim.scenario.store.Calibrations;
import stalesim.scenario.store.OutputFolder;

/**
 * The machines that simulated runs are told of: those that are stated, and calibrations that are kept in the output
 * folder. Points of a sweep share a calibration where objective, data, batch, sampling and algorithms are the same.
 * Thread-safe.
 */
public final class Machines {

    private final OutputFolder folder;
    private final Map<String, MachineDescription> calibrated = new HashMap<>();

    /**
     * Of a folder.
     *
     * @param folder where calibrations are kept
     */
    public Machines(OutputFolder folder) {
        this.folder = folder;
    }

    /**
     * What is known of the machine of a scenario.
     *
     * @param variant the scenario, at one point of its sweep
     * @return the machine, or empty if it has to be calibrated
     */
    public synchronized Optional<MachineDescription> of(Variant variant) {
        if (variant.scenario().machine() instanceof MachineSpec.Stated stated) {
            return Optional.of(stated.machine());
        }
        String name = calibration(variant);
        if (!calibrated.containsKey(name)) {
            folder.calibrations().of(name).ifPresent(machine -> calibrated.put(name, machine));
        }
        return Optional.ofNullable(calibrated.get(name));
    }

    /**
     * The machine of a cell that has been run.
     *
     * @param cell of a scenario whose machine is known
     * @return the machine
     */
    public MachineDescription of(Cell cell) {
        return of(cell.variant()).orElseThrow();
    }

    /** Keeps a calibration that has had all its passes. */
    synchronized void keep(Variant variant, Calibration calibration) {
        String name = calibration(variant);
        MachineDescription machine = calibration.machine();
        calibrated.put(name, machine);
        folder.calibrations().keep(name, machine, calibration.estimates());
    }

    /** Name of the file; the same for scenarios that share a calibration. */
    static String calibration(Variant variant) {
        return variant.point().isSwept()
                ? "calibration-" + ScenarioJson.calibrationHash(variant.scenario()) + ".json"
                : Calibrations.ONLY;
    }
}
