package stalesim.scenario.json;

import java.util.Locale;
import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.scenario.plan.PlannedRuns;
import stalesim.scenario.plan.RunKey;
import stalesim.scenario.spec.Point;
import stalesim.scenario.spec.RepeatRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a plan repeats, as JSON: enough to tell which results are missing. */
public final class PlanJson {

    private PlanJson() {}

    /**
     * Writes the repetitions of a cell.
     *
     * @param runs any
     * @return its object
     */
    public static ObjectNode write(PlannedRuns runs) {
        RunKey key = runs.first();
        ObjectNode node = Json.object();
        ObjectNode point = node.putObject("point");
        key.point().settings().forEach(point::put);
        node.put("clock", key.clock().label())
                .put("mode", key.mode().label())
                .put("algorithm", key.algorithm())
                .put("workers", key.workers());
        node.set("repeats", ScenarioJson.repeats(runs.repeats()));
        return node;
    }

    /**
     * Reads the repetitions of a cell.
     *
     * @param node as {@link #write} has written it
     * @return the repetitions
     */
    public static PlannedRuns read(JsonNode node) {
        RunKey first = new RunKey(
                new Point(Json.texts(node.required("point"))),
                Clock.valueOf(constant(node, "clock")),
                Mode.valueOf(constant(node, "mode")),
                node.required("algorithm").asString(),
                node.required("workers").asInt(),
                0);
        JsonNode repeats = node.required("repeats");
        return new PlannedRuns(
                first,
                new RepeatRule(
                        repeats.required("min").asInt(),
                        Json.number(repeats.path(ScenarioJson.HALF_WIDTH)),
                        repeats.required("max").asInt()));
    }

    private static String constant(JsonNode node, String key) {
        return node.required(key).asString().toUpperCase(Locale.ROOT);
    }
}
