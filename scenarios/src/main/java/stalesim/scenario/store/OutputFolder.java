package stalesim.scenario.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import stalesim.model.machine.MachineDescription;
import stalesim.model.statistics.Estimate;
import stalesim.scenario.json.EstimatesJson;
import stalesim.scenario.json.Json;
import stalesim.scenario.json.MachineJson;
import stalesim.scenario.json.PlanJson;
import stalesim.scenario.json.StoredResult;
import stalesim.scenario.json.SweepJson;
import stalesim.scenario.plan.PlannedRuns;
import stalesim.scenario.plan.Shard;
import stalesim.scenario.spec.MachineSpec;
import stalesim.scenario.spec.Scenario;
import stalesim.scenario.spec.Sweep;
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

    /** Name of the calibration of a scenario that sweeps nothing. */
    public static final String CALIBRATION = "calibration.json";

    private static final String SHARD = "shard";

    /** Nobody reads more. */
    private static final int MOST_ASSUMPTIONS = 50;

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
     * @param sweep what will be run
     * @param shard the part of it that will be run here
     * @param notes what is to be said of what is trained
     * @param resume whether results that are there already are wanted
     * @return identity of what will be run
     * @throws StoreException if it cannot be written, holds results although {@code resume} is false, or holds
     *     those of another scenario
     */
    public String prepare(Sweep sweep, Shard shard, List<String> notes, boolean resume) {
        makeFolder();
        String hash = SweepJson.hash(sweep);
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
        if (holdsResults() && !shard().equals(shard)) {
            throw new StoreException(path + ": holds results of shard " + shard() + ", now " + shard
                    + " is wanted. Name the same one, or choose another folder with --out DIR.");
        }
        ObjectNode node = SweepJson.write(sweep).put("hash", hash);
        if (!shard.isWhole()) {
            node.put(SHARD, shard.toString());
        }
        ArrayNode assumptions = node.putArray("assumptions");
        Stream.concat(notes.stream(), assumptions(sweep)).forEach(assumptions::add);
        AtomicFile.write(scenarioFile(), Json.pretty(node));
        return hash;
    }

    /** Of the stated machines, each once, in plan order. */
    private static Stream<String> assumptions(Sweep sweep) {
        return sweep.scenarios()
                .map(Scenario::machine)
                .filter(MachineSpec.Stated.class::isInstance)
                .flatMap(machine -> ((MachineSpec.Stated) machine).assumptions().stream())
                .distinct()
                .limit(MOST_ASSUMPTIONS);
    }

    /**
     * The part of a plan that the folder belongs to.
     *
     * @return the part; all of the plan if nothing else is said
     * @throws StoreException if the scenario of the folder is broken
     */
    public Shard shard() {
        return Files.exists(scenarioFile())
                ? Shard.parse(scenario().path(SHARD).asString("")).orElse(Shard.WHOLE)
                : Shard.WHOLE;
    }

    private void makeFolder() {
        try {
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, "stalesim", ".check"));
        } catch (IOException e) {
            throw StoreException.cannotWrite(path, e);
        }
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
     * Makes the folder for results of shards, which have to be put together in it.
     *
     * @param shard one of them
     * @throws StoreException if it cannot be written, or holds results
     */
    public void prepareFor(OutputFolder shard) {
        makeFolder();
        if (holdsResults()) {
            throw new StoreException(path + ": holds results already. Choose another folder with --out DIR.");
        }
        ObjectNode node = ((ObjectNode) shard.scenario()).deepCopy();
        node.remove(SHARD);
        AtomicFile.write(scenarioFile(), Json.pretty(node));
    }

    /**
     * Keeps a plan beside the results of a part of it.
     *
     * @param plan all cells in plan order
     */
    public void keepPlan(Stream<PlannedRuns> plan) {
        AtomicFile.write(planFile(), channel -> {
            for (Iterator<PlannedRuns> runs = plan.iterator(); runs.hasNext(); ) {
                String line = Json.line(PlanJson.write(runs.next())) + "\n";
                channel.write(StandardCharsets.UTF_8.encode(line));
            }
        });
    }

    /**
     * The plan that the folder holds a part of.
     *
     * @return all of its cells in plan order
     * @throws StoreException if the folder holds no shard
     */
    public List<PlannedRuns> plan() {
        try (Stream<String> lines = Files.lines(planFile())) {
            return lines.map(line -> PlanJson.read(Json.parse(line))).toList();
        } catch (IOException e) {
            throw new StoreException(path + ": holds no shard. Name folders that stalesim run --shard I/N has written.");
        } catch (JacksonException e) {
            throw new StoreException(planFile() + ": must be a plan of stalesim. Do the shard again.");
        }
    }

    /**
     * Takes over the calibrations of another folder, except those that are here already.
     *
     * @param other the other folder
     */
    public void adoptCalibrations(OutputFolder other) {
        try (Stream<Path> files = Files.list(other.path)) {
            for (Path file : files.sorted().toList()) {
                Path here = path.resolve(file.getFileName().toString());
                if (file.getFileName().toString().matches("calibration.*\\.json") && !Files.exists(here)) {
                    Files.copy(file, here);
                }
            }
        } catch (IOException e) {
            throw StoreException.cannotWrite(path, e);
        }
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
        List<StoredResult> results = new ArrayList<>();
        forEachResult(results::add);
        return results;
    }

    /**
     * Shows the finished runs one after the other, however many they are.
     *
     * @param visitor is shown each, in the order of the file, a torn last line left out
     * @throws StoreException if the file is broken or cannot be read
     */
    public void forEachResult(Consumer<StoredResult> visitor) {
        try {
            ResultLines.scan(resultsFile(), (stored, offset, length) -> visitor.accept(stored));
        } catch (IOException e) {
            throw new StoreException(resultsFile() + ": cannot be read. Check that you may read it.");
        }
    }

    /**
     * A calibration of an earlier attempt.
     *
     * @param name of its file
     * @return the machine, or empty if there is none
     * @throws StoreException if the file is broken
     */
    public Optional<MachineDescription> calibration(String name) {
        Path file = path.resolve(name);
        return Files.exists(file) ? Optional.of(read(file, MachineJson::read)) : Optional.empty();
    }

    /**
     * Keeps a calibration.
     *
     * @param name of its file
     * @param machine what was measured
     * @param estimates how well its numbers are known
     */
    public void keepCalibration(String name, MachineDescription machine, List<Estimate> estimates) {
        writeMachine(path.resolve(name), EstimatesJson.write(machine, estimates));
    }

    /**
     * How well the numbers of a calibration are known.
     *
     * @param name of its file
     * @return its estimates; none if there is no calibration, or one that was kept without them
     * @throws StoreException if the file is broken
     */
    public List<Estimate> estimates(String name) {
        Path file = path.resolve(name);
        return Files.exists(file) ? read(file, EstimatesJson::read) : List.of();
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

    /**
     * Where it is noted what runs cost.
     *
     * @return {@code usage.jsonl}
     */
    public UsageFile usageFile() {
        return new UsageFile(path.resolve("usage.jsonl"));
    }

    private Path planFile() {
        return path.resolve("plan.jsonl");
    }

    private Path scenarioFile() {
        return path.resolve("scenario.json");
    }
}
