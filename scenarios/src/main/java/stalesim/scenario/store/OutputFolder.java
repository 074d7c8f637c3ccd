package stalesim.scenario.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import stalesim.model.machine.MachineDescription;
import stalesim.model.statistics.Estimate;
import stalesim.scenario.json.EstimatesJson;
import stalesim.scenario.json.Json;
import stalesim.scenario.json.MachineJson;
import stalesim.scenario.json.ScenarioJson;
import stalesim.scenario.json.StoredResult;
import stalesim.scenario.spec.MachineSpec;
import stalesim.scenario.spec.Scenario;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The folder of one scenario's results: {@code scenario.json}, {@code calibration.json}, {@code results.jsonl} and
 * whatever is rendered from them.
 *
 * @param path the folder
 */
public record OutputFolder(Path path) {

    private static final Path DEFAULT_PARENT = Path.of("stalesim-out");

    /**
     * Chooses the folder of a scenario that does not state one.
     *
     * @param scenario its name
     * @param resume whether to go on with the last folder rather than take a fresh one
     * @return {@code stalesim-out/NAME}, or with -2, -3 ... behind it
     */
    public static OutputFolder byDefault(String scenario, boolean resume) {
        Path last = DEFAULT_PARENT.resolve(scenario);
        Path next = last;
        for (int number = 2; Files.exists(next); number++) {
            last = next;
            next = DEFAULT_PARENT.resolve(scenario + "-" + number);
        }
        return new OutputFolder(resume ? last : next);
    }

    /**
     * Makes the folder, checks that it can be written and notes the scenario in it.
     *
     * @param scenario what will be run
     * @param notes what is to be said of what is trained
     * @param resume whether results that are there already are wanted
     * @throws StoreException if it cannot be written, holds results although {@code resume} is false, or holds
     *     those of another scenario
     */
    public void prepare(Scenario scenario, List<String> notes, boolean resume) {
        try {
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, "stalesim", ".check"));
        } catch (IOException e) {
            throw StoreException.cannotWrite(path, e);
        }
        String hash = ScenarioJson.hash(scenario);
        if (holdsResults() && !resume) {
            throw new StoreException(path + ": holds results already. Go on with --resume, or choose another folder"
                    + " with --out DIR.");
        }
        Optional<String> earlier = earlierHash();
        if (holdsResults() && !earlier.equals(Optional.of(hash))) {
            throw new StoreException(path + ": holds results of another scenario (" + shortened(earlier) + ", now "
                    + shortened(Optional.of(hash)) + "); --resume needs the same one, overrides, data and --seed"
                    + " included. Restore it, or choose another folder with --out DIR.");
        }
        ObjectNode node = ScenarioJson.write(scenario).put("hash", hash);
        ArrayNode assumptions = node.putArray("assumptions");
        notes.forEach(assumptions::add);
        if (scenario.machine() instanceof MachineSpec.Stated stated) {
            stated.assumptions().forEach(assumptions::add);
        }
        AtomicFile.write(scenarioFile(), Json.pretty(node));
    }

    private static String shortened(Optional<String> hash) {
        return hash.map(text -> text.substring(0, Math.min(12, text.length()))).orElse("unknown");
    }

    private boolean holdsResults() {
        try {
            return Files.exists(resultsFile()) && Files.size(resultsFile()) > 0;
        } catch (IOException e) {
            throw StoreException.cannotWrite(resultsFile(), e);
        }
    }

    private Optional<String> earlierHash() {
        return Files.exists(scenarioFile())
                ? Optional.of(read(scenarioFile()).path("hash").asString(""))
                : Optional.empty();
    }

    /**
     * The scenario that the folder belongs to.
     *
     * @return its JSON with the hash
     * @throws StoreException if the file is missing or broken
     */
    public JsonNode scenario() {
        return read(scenarioFile());
    }

    /**
     * The finished runs.
     *
     * @return in the order of the file, a torn last line left out; none if there is no file
     * @throws StoreException if the file is broken or cannot be read
     */
    public List<StoredResult> results() {
        try {
            return ResultLines.read(resultsFile()).results();
        } catch (IOException e) {
            throw new StoreException(resultsFile() + ": cannot be read. Check that you may read it.");
        }
    }

    /**
     * The calibration of an earlier attempt.
     *
     * @return the machine, or empty if there is none
     * @throws StoreException if the file is broken
     */
    public Optional<MachineDescription> calibration() {
        return Files.exists(calibrationFile()) ? Optional.of(read(calibrationFile(), MachineJson::read)) : Optional.empty();
    }

    /**
     * Keeps a calibration.
     *
     * @param machine what was measured
     * @param estimates how well its numbers are known
     */
    public void keepCalibration(MachineDescription machine, List<Estimate> estimates) {
        writeMachine(calibrationFile(), EstimatesJson.write(machine, estimates));
    }

    /**
     * How well the numbers of the calibration are known.
     *
     * @return its estimates; none if there is no calibration, or one that was kept without them
     * @throws StoreException if the file is broken
     */
    public List<Estimate> estimates() {
        return Files.exists(calibrationFile()) ? read(calibrationFile(), EstimatesJson::read) : List.of();
    }

    /**
     * Writes a machine's description to a file.
     *
     * @param file which
     * @param machine the machine, from {@link MachineJson#write} or {@link EstimatesJson#write}
     */
    public static void writeMachine(Path file, ObjectNode machine) {
        AtomicFile.write(file, Json.pretty(machine));
    }

    /**
     * Writes a page to a file.
     *
     * @param file which
     * @param html its whole text
     */
    public static void writePage(Path file, String html) {
        AtomicFile.write(file, html);
    }

    /**
     * Checks that a file can be written, before anything long is done for it.
     *
     * @param file which
     * @throws StoreException if its folder is missing or cannot be written, or the file is a folder
     */
    public static void checkWritable(Path file) {
        if (Files.isDirectory(file)) {
            throw StoreException.cannotWriteFile(file, new FileSystemException(null, null, "it is a folder"));
        }
        Path folder = file.toAbsolutePath().getParent();
        try {
            Files.delete(Files.createTempFile(folder, "stalesim", ".check"));
        } catch (IOException e) {
            throw StoreException.cannotWriteFile(file, e);
        }
    }

    private static <T> T read(Path file, Function<JsonNode, T> part) {
        try {
            return part.apply(read(file));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new StoreException(file + ": must be a calibration of stalesim (" + e.getMessage()
                    + "). Remove the file to calibrate again.");
        }
    }

    private static JsonNode read(Path file) {
        try {
            return Json.parse(Files.readString(file));
        } catch (IOException e) {
            throw new StoreException(file + ": cannot be read. Name a folder that stalesim has written.");
        } catch (JacksonException e) {
            throw new StoreException(
                    file + ": must be JSON. Remove the file, or choose another folder with --out DIR.");
        }
    }

    /**
     * Where the results are.
     *
     * @return {@code results.jsonl}
     */
    public Path resultsFile() {
        return path.resolve("results.jsonl");
    }

    private Path scenarioFile() {
        return path.resolve("scenario.json");
    }

    private Path calibrationFile() {
        return path.resolve("calibration.json");
    }
}
