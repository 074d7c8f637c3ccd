package stalesim.scenario.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import stalesim.scenario.file.ScenarioException;
import stalesim.scenario.file.ScenarioText;
import stalesim.scenario.read.ScenarioReader;
import stalesim.scenario.read.SweepReader;
import stalesim.scenario.read.library.ScenarioLibrary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schema and the readers accept the same keys. */
class ScenarioSchemaTest {

    private static final ObjectNode DOCUMENT = ScenarioSchema.document();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(DOCUMENT);
    private static final String MINIMAL =
            """
            objective: { kind: logistic, data: { dense: { rows: 100, features: 5 } } }
            algorithms: [ async-lock ]
            step: { rule: constant, size: 0.1 }
            stop: { updates: 100 }
            """;

    private static List<String> problems(String yaml) {
        Object loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        JsonNode json = JsonMapper.shared().valueToTree(loaded);
        return SCHEMA.validate(json).stream().map(Error::toString).toList();
    }

    static List<String> bundled() {
        return ScenarioLibrary.bundled();
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void everyBundledScenarioIsValid(String name) {
        assertThat(problems(ScenarioLibrary.open(name).content())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "workers: 1..64 x2",
        "workers: [ 1..3, 10 ]",
        "modes: { native: , paced: { compute: 5 } }",
        "replications: 3",
        "machine: { cores: 4, compute: 60e6 }",
        "sampling: { partition: { dirichlet: 0.5, every-replication: true } }"
    })
    void acceptsWhatReadersAccept(String line) {
        assertThat(problems(MINIMAL + line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "wrokers: 4",
        "workers: 0",
        "workers: many",
        "batch: 1.5",
        "clocks: [ virtual ]",
        "machine: { calibrate: here, cores: 4 }",
        "machine: { network: { topology: star, rack: 4 } }",
        "machine: { cores: 4, compute: -1 }",
        "machine: { compute: { lognormal: { cv: 1 } } }",
        "modes: { paced: { } }",
        "stop: { }",
        "seed: yes"
    })
    void refusesWhatReadersRefuse(String line) {
        String text = line.startsWith("stop") ? MINIMAL.replaceAll("stop: .*", line) : MINIMAL + line;
        assertThat(problems(text)).isNotEmpty();
    }

    private static boolean readersAccept(String yaml) {
        try {
            SweepReader.read(new ScenarioText("t", yaml, Optional.empty(), "t"), List.of());
            return true;
        } catch (ScenarioException e) {
            return false;
        }
    }

    private static String study(String study) {
        return MINIMAL + "machine: { cores: 2, compute: 5, read-us: 1, update-us: 1 }\nstudy: { " + study + " }\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "sensitivity: { factors: { machine.update-us: { from: 1, to: 10 } } }",
        "sensitivity: { factors: { batch: { from: 1, to: 8, scale: log, whole: true, base: 2 } } }",
        "what-if: { changes: { larger: { batch: 8, step.size: 0.2 }, nothing: { } } }",
        "what-if: { changes: { another: { algorithms: leashed, step: { rule: constant, size: 0.2 } } } }",
        "what-if: { changes: { later: { stop.updates: 200, algorithms.0: hogwild } } }"
    })
    void acceptsStudiesThatReadersAccept(String study) {
        assertThat(readersAccept(study(study))).isTrue();
        assertThat(problems(study(study))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "sensitivity: { }",
        "sensitivity: { factors: { } }",
        "sensitivity: { factors: { batch: 3 } }",
        "sensitivity: { factors: { batch: { from: 1 } } }",
        "sensitivity: { factors: { batch: { to: 1 } } }",
        "sensitivity: { factors: { batch: { from: low, to: 8 } } }",
        "sensitivity: { factors: { batch: { from: 1, to: [ 8 ] } } }",
        "sensitivity: { factors: { batch: { from: 1, to: 8, scale: cubic } } }",
        "sensitivity: { factors: { batch: { from: 1, to: 8, whole: perhaps } } }",
        "sensitivity: { factors: { batch: { from: 1, to: 8, base: two } } }",
        "sensitivity: { factors: { batch: { from: 1, to: 8, step: 2 } } }",
        "sensitivity: { factors: { seed: { from: 1, to: 8 } } }",
        "sensitivity: { factors: { replications.real: { from: 1, to: 8 } } }",
        "sensitivity: { factors: { machine..update-us: { from: 1, to: 8 } } }",
        "what-if: { }",
        "what-if: { changes: { } }",
        "what-if: { changes: { larger: 8 } }",
        "what-if: { changes: { as it is: { batch: 8 } } }",
        "what-if: { changes: { larger: { batch: many } } }",
        "what-if: { changes: { larger: { batch: 0 } } }",
        "what-if: { changes: { larger: { machine.update-us: -1 } } }",
        "what-if: { changes: { larger: { step.rule: guessed } } }",
        "what-if: { changes: { larger: { step: { sise: 0.1 } } } }",
        "what-if: { changes: { larger: { clocks: [ simulated ] } } }",
        "what-if: { changes: { larger: { study.scale: } } }",
        "what-if: { changes: { larger: { stop: { updates: 5 } } } }"
    })
    void schemaAndReadersRefuseTheSameStudies(String study) {
        assertThat(readersAccept(study(study))).isFalse();
        assertThat(problems(study(study))).isNotEmpty();
    }

    @Test
    void keysDependOnTheRuleOfSteps() {
        assertThat(problems(MINIMAL.replace("rule: constant", "rule: diminishing, decay: 0.1"))).isEmpty();
        assertThat(problems(MINIMAL.replace("rule: constant", "rule: diminishing"))).isNotEmpty();
        assertThat(problems(MINIMAL.replace("rule: constant", "rule: constant, decay: 0.1"))).isNotEmpty();
        assertThat(problems(MINIMAL.replace(
                        "rule: constant", "rule: mind-the-step, equation: a17, form: literal, k: 2")))
                .isEmpty();
    }

    @Test
    void everyKeyHasAMeaningAndEveryMeaningAKey() {
        Set<String> used = new TreeSet<>();
        Set<String> without = new TreeSet<>();
        Descriptions descriptions = Descriptions.load();
        for (String path : paths()) {
            descriptions.name(path).ifPresentOrElse(used::add, () -> without.add(path));
        }
        assertThat(without).isEmpty();
        Set<String> unused = new TreeSet<>(Descriptions.written().keySet());
        unused.removeAll(used);
        assertThat(unused).isEmpty();
    }

    @Test
    void theDocumentNamesEveryTopLevelKeyAndItsScenarioIsOne() throws IOException {
        String document = Files.readString(Path.of("../docs/scenarios.md"));
        Set<String> rows = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|").matcher(document).results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(rows).isEqualTo(new TreeSet<>(DOCUMENT.path("properties").propertyNames()));
        String example = document.substring(document.indexOf("```yaml\n") + 8, document.indexOf("```\n\n## Keys"));
        assertThat(problems(example)).isEmpty();
        assertThat(ScenarioReader.read(new ScenarioText("t", example, Optional.empty(), "t"), List.of()).algorithms())
                .hasSize(3);
    }

    @Test
    void includedFilesNeedNotStateEverything() {
        assertThat(problems("include: base.yaml\nstep: { decay: 0.1 }\nmachine: { compute: 4 }")).isEmpty();
        assertThat(problems("include: base.yaml\nstep: { decai: 0.1 }")).isNotEmpty();
        assertThat(problems(MINIMAL + "machine: { template: workstation, network: { template: 10-gbit-star } }"))
                .isEmpty();
        assertThat(problems(MINIMAL + "machine: { cores: 1, network: { topology: star } }")).isNotEmpty();
    }

    /** Every name that a reader's source asks for, however it gets there, is a key of the schema. */
    @Test
    void everyKeyInTheReadersSourcesIsInTheSchema() throws IOException {
        Pattern asked = Pattern.compile(
                "(?:field|required|expect|number|whole|choice|count|part|osTime|osLaw|cv|links)\\(\\s*(?:\\w+,\\s*)?"
                        + "\"([a-z0-9-]+)\"");
        Set<String> inSources = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/stalesim/scenario/read"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                asked.matcher(Files.readString(source)).results().map(key -> key.group(1)).forEach(inSources::add);
            }
        }
        assertThat(inSources).hasSizeGreaterThan(80);
        Set<String> inSchema = new TreeSet<>();
        paths().forEach(path -> inSchema.add(path.substring(path.lastIndexOf('.') + 1)));
        assertThat(inSchema).containsAll(inSources);
    }

    /** A document that states the key, with the words that let it stand there, is not told that it is unknown. */
    @Test
    void everyKeyOfTheSchemaIsKnownToAReader() {
        List<String> unknown = new ArrayList<>();
        for (Key key : keys()) {
            try {
                ScenarioReader.read(new ScenarioText("t", key.paper.yaml(), Optional.empty(), "t"), List.of());
            } catch (ScenarioException e) {
                e.problems().stream()
                        .filter(problem -> problem.message().contains("is not a key that is known here"))
                        .forEach(problem -> unknown.add(problem.render()));
            }
        }
        assertThat(unknown).isEmpty();
        assertThat(keys()).hasSizeGreaterThan(400);
    }

    /** A key of the schema, and a document that states it. */
    private record Key(String path, Paper paper) {}

    /** Paths of all keys as the schema has them, with [] for lists. */
    private static Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        keys().forEach(key -> paths.add(Facts.general(key.path)));
        return paths;
    }

    private static List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        collect(DOCUMENT, new Key("", Paper.EMPTY), keys);
        return keys;
    }

    private static void collect(JsonNode schema, Key at, List<Key> keys) {
        schema.path("anyOf").forEach(form -> collect(form, at, keys));
        if (schema.has("items")) {
            collect(schema.get("items"), new Key(at.path + "[0]", at.paper.with(at.path, List.of("probe"))), keys);
        }
        if (schema.path("additionalProperties").isObject()) {
            String each = Hearing.below(at.path, Paper.OWN);
            collect(schema.get("additionalProperties"), new Key(each, at.paper.with(each, "probe")), keys);
        }
        if (schema.has("propertyNames")) {
            return; // paths to what stands elsewhere
        }
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String path = Hearing.below(at.path, property.getKey());
            Map<String, Object> entries = allowing(schema, property.getKey());
            complete(at.path).path("dependentRequired").path(property.getKey())
                    .forEach(beside -> entries.putIfAbsent(beside.asString(), "probe"));
            entries.put(property.getKey(), "probe");
            Key key = new Key(path, at.path.isEmpty() ? new Paper(entries) : at.paper.with(at.path, entries));
            keys.add(key);
            collect(property.getValue(), key, keys);
        }
    }

    /** What the schema asks of a section in files that include no other. */
    private static JsonNode complete(String path) {
        JsonNode rule = DOCUMENT.path("allOf").get(DOCUMENT.path("allOf").size() - 1);
        JsonNode complete = rule.path("else");
        for (String step : path.replace("[0]", ".[0]").split("\\.", -1)) {
            complete = step.isEmpty() ? complete
                    : step.equals("[0]") ? complete.path("items")
                    : step.equals(Paper.OWN) ? complete.path("additionalProperties")
                    : complete.path("properties").path(step);
            complete = complete.has("else") ? complete.path("else") : complete;
        }
        return complete;
    }

    /** Words of a section's deciding keys that let a key stand there; none where every word does. */
    private static Map<String, Object> allowing(JsonNode section, String key) {
        Map<String, Set<String>> allowing = new TreeMap<>();
        Map<String, Set<String>> refusing = new TreeMap<>();
        for (JsonNode rule : section.path("allOf")) {
            if (rule.path("then").has("propertyNames")) {
                String decider = rule.path("if").path("required").get(0).asString();
                String word = rule.path("if").path("properties").path(decider).path("enum").get(0).asString();
                boolean allows = rule.path("then").path("propertyNames").path("enum").valueStream()
                        .anyMatch(name -> name.asString().equals(key));
                (allows ? allowing : refusing).computeIfAbsent(decider, name -> new TreeSet<>()).add(word);
            }
        }
        Map<String, Object> chosen = new LinkedHashMap<>();
        allowing.forEach((decider, words) -> {
            if (!decider.equals(key) && refusing.containsKey(decider)) {
                chosen.put(decider, words.iterator().next());
            }
        });
        return chosen;
    }
}
