package stalesim.scenario.schema;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import stalesim.scenario.file.Question;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (2020-12) of scenario files.
 *
 * <p>It refuses nothing that the readers accept. They refuse more: keys that exclude each other, numbers that do not go
 * together, files that are not there. What must be stated is asked only of files that include no other.
 */
public final class ScenarioSchema {

    private static final String INCLUDE = "include";

    private final JsonNodeFactory json = JsonNodeFactory.instance;
    private final Facts facts;
    private final Descriptions descriptions = Descriptions.load();
    /** Properties of mappings whose keys are paths into the scenario, by the form of these. */
    private final Map<String, ObjectNode> byPath = new TreeMap<>();

    private ScenarioSchema(Facts facts) {
        this.facts = facts;
    }

    /**
     * Asks the readers.
     *
     * @return the schema
     */
    public static ObjectNode document() {
        return new ScenarioSchema(new Facts(Exploration.everything())).root();
    }

    private ObjectNode root() {
        ObjectNode root = json.objectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "stalesim scenario");
        root.setAll(section(""));
        refer(root);
        root.withArray("allOf").add(without(INCLUDE, complete("")));
        return root;
    }

    private ObjectNode section(String path) {
        ObjectNode section = json.objectNode();
        section.put("type", "object");
        ObjectNode properties = section.putObject("properties");
        for (String key : facts.keys(path)) {
            properties.set(key, value(Hearing.below(path, key)));
        }
        section.put("additionalProperties", false);
        for (String key : facts.deciding(path)) {
            for (String word : facts.words(path, key)) {
                ObjectNode then = json.objectNode();
                then.putObject("propertyNames").set("enum", array(facts.keysWhere(path, key, word)));
                section.withArray("allOf").add(where(key, word, then));
            }
        }
        return section;
    }

    private void addBeside(String path, ObjectNode complete) {
        ObjectNode dependent = json.objectNode();
        for (String key : facts.keys(path)) {
            Set<String> beside = facts.beside(path, key);
            if (!beside.isEmpty()) {
                dependent.set(key, array(beside));
            }
        }
        if (!dependent.isEmpty()) {
            complete.set("dependentRequired", dependent);
        }
    }

    private ObjectNode value(String path) {
        ArrayNode forms = json.arrayNode();
        new Forms(facts.questions(path)).addTo(forms);
        for (Question question : facts.questions(path)) {
            if (question instanceof Question.Items) {
                forms.addObject().put("type", "array").set("items", value(path + "[]"));
            } else if (question instanceof Question.Keys) {
                forms.add(section(path));
            } else if (question instanceof Question.FreeKeys names) {
                forms.add(named(path, names));
            }
        }
        ObjectNode value = json.objectNode();
        descriptions.of(path).ifPresent(text -> value.put("description", text));
        if (forms.size() == 1) {
            value.setAll((ObjectNode) forms.get(0));
        } else if (!forms.isEmpty()) {
            value.set("anyOf", forms);
        }
        return value;
    }

    /** A mapping with keys of the writer's own. */
    private ObjectNode named(String path, Question.FreeKeys names) {
        ObjectNode named = json.objectNode();
        named.put("type", "object");
        if (names.least() > 0) {
            named.put("minProperties", names.least());
        }
        named.putObject("propertyNames").put("pattern", "^(?:" + names.form() + ")$");
        String each = path + Facts.OWN;
        if (facts.questions(each).contains(new Question.OfPath())) {
            byPath.put(names.form(), named.putObject("properties"));
        } else {
            named.set("additionalProperties", value(each));
        }
        return named;
    }

    /** Where keys are paths into the scenario, what stands at the path may stand behind the key. */
    private void refer(ObjectNode root) {
        Map<String, String> places = new TreeMap<>();
        locate(root, "", "#", places);
        byPath.forEach((form, properties) -> places.forEach((path, place) -> {
            if (path.matches(form)) {
                properties.putObject(path).put("$ref", place);
            }
        }));
    }

    /** Finds the value of each path, lists and keys of the writer's own left out. */
    private static void locate(JsonNode schema, String path, String place, Map<String, String> places) {
        for (int form = 0; form < schema.path("anyOf").size(); form++) {
            locate(schema.path("anyOf").get(form), path, place + "/anyOf/" + form, places);
        }
        schema.path("properties").properties().forEach(property -> {
            String below = Hearing.below(path, property.getKey());
            String there = place + "/properties/" + property.getKey();
            places.put(below, there);
            locate(property.getValue(), below, there, places);
        });
    }

    /** What has to be stated in a section and below. */
    private ObjectNode complete(String path) {
        ObjectNode complete = json.objectNode();
        Set<String> required = facts.required(path);
        if (!required.isEmpty()) {
            complete.set("required", array(required));
        }
        ObjectNode properties = json.objectNode();
        for (String key : facts.keys(path)) {
            String child = Hearing.below(path, key);
            ObjectNode below = complete(child);
            if (!below.isEmpty()) {
                boolean open = facts.keys(child).contains(Facts.TEMPLATE);
                properties.set(key, open ? without(Facts.TEMPLATE, below) : below);
            }
        }
        if (!properties.isEmpty()) {
            complete.set("properties", properties);
        }
        addEach(complete, "items", path + "[]");
        addEach(complete, "additionalProperties", path + Facts.OWN);
        addBeside(path, complete);
        addDecided(path, required, complete);
        return complete;
    }

    private void addEach(ObjectNode complete, String keyword, String path) {
        ObjectNode each = facts.keys(path).isEmpty() ? json.objectNode() : complete(path);
        if (!each.isEmpty()) {
            complete.set(keyword, each);
        }
    }

    /** A rule for sections that begin with nothing. */
    private ObjectNode without(String key, ObjectNode rule) {
        ObjectNode conditional = json.objectNode();
        conditional.putObject("if").putArray("required").add(key);
        conditional.set("else", rule);
        return conditional;
    }

    private void addDecided(String path, Set<String> always, ObjectNode complete) {
        for (String key : facts.deciding(path)) {
            for (String word : facts.words(path, key)) {
                Set<String> more = new LinkedHashSet<>(facts.requiredWhere(path, key, word));
                more.removeAll(always);
                more.remove(key);
                if (!more.isEmpty()) {
                    ObjectNode then = json.objectNode();
                    then.set("required", array(more));
                    complete.withArray("allOf").add(where(key, word, then));
                }
            }
        }
    }

    private ObjectNode where(String key, String word, ObjectNode then) {
        ObjectNode rule = json.objectNode();
        ObjectNode condition = rule.putObject("if");
        condition.putObject("properties").putObject(key).set("enum", Forms.words(Set.of(word)));
        condition.putArray("required").add(key);
        rule.set("then", then);
        return rule;
    }

    private ArrayNode array(Set<String> words) {
        ArrayNode array = json.arrayNode();
        words.forEach(array::add);
        return array;
    }
}
