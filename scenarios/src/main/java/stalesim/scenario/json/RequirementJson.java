package stalesim.scenario.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.report.requirement.RequiredFigure;
import stalesim.report.requirement.Requirement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a scenario requires of its results, as JSON: no part of its identity, as no result depends on it. */
public final class RequirementJson {

    /** Where it stands in a scenario. */
    static final String KEY = "assert";

    private RequirementJson() {}

    static ArrayNode write(List<Requirement> requirements) {
        ArrayNode array = Json.object().putArray(KEY);
        requirements.forEach(requirement -> array.add(write(requirement)));
        return array;
    }

    private static ObjectNode write(Requirement requirement) {
        ObjectNode node = Json.object().put("figure", requirement.figure().label());
        requirement.atLeast().ifPresent(limit -> node.put("at_least", limit));
        requirement.atMost().ifPresent(limit -> node.put("at_most", limit));
        requirement.where().clock().ifPresent(clock -> node.put("clock", clock.label()));
        requirement.where().mode().ifPresent(mode -> node.put("mode", mode.label()));
        ArrayNode algorithms = node.putArray("algorithms");
        requirement.where().algorithms().forEach(algorithms::add);
        ArrayNode workers = node.putArray("workers");
        requirement.where().workers().forEach(workers::add);
        return node;
    }

    /**
     * Reads what a scenario requires.
     *
     * @param scenario as {@link ScenarioJson#write} has written it
     * @return its requirements; mostly none
     */
    public static List<Requirement> read(JsonNode scenario) {
        List<Requirement> requirements = new ArrayList<>();
        scenario.path(KEY).forEach(node -> requirements.add(new Requirement(
                Json.labelled(RequiredFigure.values(), RequiredFigure::label, node.required("figure")),
                limit(node, "at_least"),
                limit(node, "at_most"),
                where(node))));
        return requirements;
    }

    private static Requirement.Where where(JsonNode node) {
        List<String> algorithms = new ArrayList<>();
        node.required("algorithms").forEach(name -> algorithms.add(name.asString()));
        List<Integer> workers = new ArrayList<>();
        node.required("workers").forEach(count -> workers.add(count.asInt()));
        return new Requirement.Where(
                Optional.ofNullable(node.get("clock"))
                        .map(label -> Json.labelled(Clock.values(), Clock::label, label)),
                Optional.ofNullable(node.get("mode")).map(label -> Json.labelled(Mode.values(), Mode::label, label)),
                algorithms,
                workers);
    }

    private static OptionalDouble limit(JsonNode node, String key) {
        return node.has(key) ? OptionalDouble.of(node.get(key).asDouble()) : OptionalDouble.empty();
    }
}
