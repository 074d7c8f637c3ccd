package stalesim.scenario.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import stalesim.model.machine.MachineDescription;
import stalesim.model.statistics.Estimate;
import stalesim.scenario.json.EstimatesJson;
import stalesim.scenario.json.MachineJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The calibrations that an output folder keeps, one a file.
 *
 * @param folder the folder
 */
public record Calibrations(Path folder) {

    /** Name of the calibration of a scenario that sweeps nothing. */
    public static final String ONLY = "calibration.json";

    /**
     * A calibration of an earlier attempt.
     *
     * @param name of its file
     * @return the machine, or empty if there is none
     * @throws StoreException if the file is broken
     */
    public Optional<MachineDescription> of(String name) {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Optional.of(read(file, MachineJson::read)) : Optional.empty();
    }

    /**
     * Keeps a calibration.
     *
     * @param name of its file
     * @param machine what was measured
     * @param estimates how well its numbers are known
     */
    public void keep(String name, MachineDescription machine, List<Estimate> estimates) {
        NamedFile.writeMachine(folder.resolve(name), EstimatesJson.write(machine, estimates));
    }

    /**
     * How well the numbers of a calibration are known.
     *
     * @param name of its file
     * @return its estimates; none if there is no calibration, or one that was kept without them
     * @throws StoreException if the file is broken
     */
    public List<Estimate> estimates(String name) {
        Path file = folder.resolve(name);
        return Files.exists(file) ? read(file, EstimatesJson::read) : List.of();
    }

    /**
     * Takes over those of another folder, except those that are here already.
     *
     * @param other those of the other folder
     */
    public void adopt(Calibrations other) {
        try (Stream<Path> files = Files.list(other.folder)) {
            for (Path file : files.sorted().toList()) {
                Path here = folder.resolve(file.getFileName().toString());
                if (file.getFileName().toString().matches("calibration.*\\.json") && !Files.exists(here)) {
                    Files.copy(file, here);
                }
            }
        } catch (IOException e) {
            throw StoreException.cannotWrite(folder, e);
        }
    }

    private static <T> T read(Path file, Function<JsonNode, T> part) {
        try {
            return part.apply(JsonFile.read(file));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new StoreException(file + ": must be a calibration of stalesim (" + e.getMessage()
                    + "). Remove the file to calibrate again.");
        }
    }
}
