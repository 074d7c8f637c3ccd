package stalesim.scenario.json;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.objective.Ridge;
import stalesim.model.result.Clock;
import stalesim.model.run.Measures;
import stalesim.scenario.spec.DataSpec;
import stalesim.scenario.spec.MachineSpec;
import stalesim.scenario.spec.ModeSpec;
import stalesim.scenario.spec.ObjectiveSpec;
import stalesim.scenario.spec.RepeatRule;
import stalesim.scenario.spec.SampleSource;
import stalesim.scenario.spec.Scenario;
import stalesim.scenario.spec.TestSpec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A scenario with every default filled in, as JSON; its SHA-256 is the scenario's identity. */
public final class ScenarioJson {

    /** Where a plan says until when something is repeated. */
    static final String HALF_WIDTH = "until_relative_half_width";

    private static final String STOP = "stop";
    private static final String LOSS_BELOW = "loss_below";
    private static final String REPLICATIONS = "replications";

    private ScenarioJson() {}

    /**
     * Identity of a scenario: changes with everything that can change a result, the bytes of its data file
     * and files of measured times included, and not with its description or with what is asked of its results.
     *
     * @param scenario any
     * @return 64 hexadecimal digits
     * @throws UncheckedIOException if the data file cannot be read
     */
    public static String hash(Scenario scenario) {
        return Sha256.of(identity(scenario, Sha256::of));
    }

    /** Everything that makes one scenario differ from another, as a line. */
    static String identity(Scenario scenario, Function<Path, String> hashOfFile) {
        ObjectNode node = write(scenario);
        node.remove(List.of("description", StudyJson.KEY, RequirementJson.KEY));
        putUnstated((ObjectNode) node.get(STOP), LOSS_BELOW);
        node.get(REPLICATIONS).forEach(rule -> putUnstated((ObjectNode) rule, HALF_WIDTH));
        ArrayNode files = node.putArray("data_sha256");
        Stream.concat(
                        scenario.objective().data().stream().flatMap(ScenarioJson::files),
                        scenario.timeFiles().stream())
                .forEach(file -> files.add(hashOfFile.apply(file)));
        return Json.line(node);
    }

    /** As scenarios once had it where nothing is stated: their identities are those they always had. */
    private static void putUnstated(ObjectNode node, String key) {
        if (!node.has(key)) {
            node.put(key, "NaN");
        }
    }

    /**
     * Identity of what a calibration of this machine depends on: objective with its data, batch, sampling, algorithms.
     *
     * @param scenario any
     * @return twelve hexadecimal digits
     */
    public static String calibrationHash(Scenario scenario) {
        ObjectNode node = write(scenario).retain("objective", "algorithms", "batch", "sampling");
        return Sha256.of(Json.line(node)).substring(0, 12);
    }

    private static Stream<Path> files(DataSpec data) {
        Stream<SampleSource> sources = data.test() instanceof TestSpec.Separate separate
                ? Stream.of(data.training(), separate.source())
                : Stream.of(data.training());
        return sources.filter(SampleSource.Stored.class::isInstance)
                .flatMap(source -> ((SampleSource.Stored) source).found().stream());
    }

    /**
     * Writes a scenario.
     *
     * @param scenario any
     * @return its object, keys in a fixed order
     */
    public static ObjectNode write(Scenario scenario) {
        ObjectNode node = Json.object().put("name", scenario.name()).put("description", scenario.description());
        node.set("objective", objective(scenario.objective()));
        ArrayNode algorithms = node.putArray("algorithms");
        scenario.algorithms().stream().map(Algorithm::name).forEach(algorithms::add);
        node.put("batch", scenario.batch());
        node.set("sampling", DataJson.write(scenario.sampling()));
        node.set("step", StepJson.write(scenario.step()));
        node.set("machine", machine(scenario.machine()));
        ArrayNode clocks = node.putArray("clocks");
        Arrays.stream(Clock.values())
                .filter(scenario.clocks()::contains)
                .map(Clock::label)
                .forEach(clocks::add);
        ArrayNode modes = node.putArray("modes");
        scenario.modes().forEach(mode -> modes.add(mode(mode)));
        ObjectNode stop = node.putObject(STOP).put("updates", scenario.stop().updates());
        Json.putStated(stop, LOSS_BELOW, scenario.stop().lossBelow());
        ObjectNode replications = node.putObject(REPLICATIONS);
        replications.set("simulated", repeats(scenario.replications().simulated()));
        replications.set("real", repeats(scenario.replications().real()));
        node.putObject("evaluate")
                .put("rows", scenario.evaluation().rows())
                .put("points", scenario.evaluation().points());
        if (!scenario.measures().equals(Measures.NONE)) {
            node.putObject("measure").put("noise_every", scenario.measures().noiseEvery());
        }
        node.put("seed", scenario.seed());
        if (!scenario.requirements().isEmpty()) {
            node.set(RequirementJson.KEY, RequirementJson.write(scenario.requirements()));
        }
        scenario.study().ifPresent(study -> node.set(StudyJson.KEY, StudyJson.write(study)));
        return node;
    }

    private static ObjectNode objective(ObjectiveSpec spec) {
        ObjectNode node = Json.object().put("kind", spec.kind().label());
        if (!spec.trains()) {
            // identities of scenarios that state no size are those they always had
            return spec.parameters() == 0 ? node : node.put("parameters", spec.parameters());
        }
        node.put("l2", spec.l2());
        if (spec.ridge() != Ridge.EXACT) {
            node.put("ridge", spec.ridge().name().toLowerCase(Locale.ROOT));
        }
        if (spec.surrogate()) {
            node.put("surrogate", true);
        }
        node.set("data", DataJson.write(spec.data().orElseThrow()));
        return node;
    }

    private static ObjectNode machine(MachineSpec machine) {
        if (machine instanceof MachineSpec.Stated stated) {
            return MachineJson.write(stated.machine());
        }
        return Json.object().put("calibrate", "here");
    }

    private static ObjectNode mode(ModeSpec mode) {
        ObjectNode node = Json.object().put("mode", mode.mode().label());
        ArrayNode workers = node.putArray("workers");
        mode.workers().forEach(workers::add);
        mode.updates().ifPresent(updates -> node.put("updates", updates));
        mode.pace().ifPresent(pace -> node.set("pace", LawJson.write(pace)));
        return node;
    }

    /** How often something is repeated. */
    static ObjectNode repeats(RepeatRule rule) {
        ObjectNode node = Json.object().put("min", rule.min()).put("max", rule.max());
        Json.putStated(node, HALF_WIDTH, rule.untilRelativeHalfWidth());
        return node;
    }
}
