package stalesim.scenario.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import stalesim.scenario.json.StoredResult;
import stalesim.scenario.json.SweepJson;
import stalesim.scenario.plan.Shard;
import stalesim.scenario.spec.Sweep;
import tools.jackson.databind.JsonNode;

/**
 * The folder of one scenario's results: {@code scenario.json}, {@link Calibrations}, {@code results.jsonl}, the
 * {@link PlanFile} of a shard, and whatever is rendered from them.
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
        Optional<String> earlier = scenarioFile().hash();
        if (holdsResults() && !earlier.equals(Optional.of(hash))) {
            throw new StoreException(path + ": holds results of another scenario (" + shortened(earlier) + ", now "
                    + shortened(Optional.of(hash)) + "); --resume needs the same one, overrides, data and --seed"
                    + " included. Restore it, or choose another folder with --out DIR.");
        }
        if (holdsResults() && !shard().equals(shard)) {
            throw new StoreException(path + ": holds results of shard " + shard() + ", now " + shard
                    + " is wanted. Name the same one, or choose another folder with --out DIR.");
        }
        scenarioFile().write(sweep, hash, shard, notes);
        return hash;
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
        scenarioFile().writeWhole(shard.scenarioFile());
    }

    /**
     * The part of a plan that the folder belongs to.
     *
     * @return the part; all of the plan if nothing else is said
     * @throws StoreException if the scenario of the folder is broken
     */
    public Shard shard() {
        return scenarioFile().shard();
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

    /**
     * The calibrations in it.
     *
     * @return those that are there and those to come
     */
    public Calibrations calibrations() {
        return new Calibrations(path);
    }

    /**
     * The plan that it holds all or a part of.
     *
     * @return its file
     */
    public PlanFile plan() {
        return new PlanFile(path);
    }

    /**
     * What a study's predictions are made from.
     *
     * @return its file
     */
    public PremisesFile premises() {
        return new PremisesFile(path);
    }

    /**
     * The scenario that the folder belongs to.
     *
     * @return its JSON with the hash
     * @throws StoreException if the file is missing or broken
     */
    public JsonNode scenario() {
        return scenarioFile().read();
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

    private ScenarioFile scenarioFile() {
        return new ScenarioFile(path.resolve("scenario.json"));
    }
}
