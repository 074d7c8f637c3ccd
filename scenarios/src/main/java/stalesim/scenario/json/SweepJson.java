package stalesim.scenario.json;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stalesim.scenario.spec.Axis;
import stalesim.scenario.spec.Sweep;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A scenario with what it sweeps as JSON. Without a sweep, that of the scenario alone. */
public final class SweepJson {

    private static final String SWEEP = "sweep";

    private SweepJson() {}

    /**
     * Identity of a scenario with its sweep: no two with the same hash have a point that differs.
     *
     * @param sweep any
     * @return 64 hexadecimal digits; the scenario's own without a sweep
     */
    public static String hash(Sweep sweep) {
        if (!sweep.isSwept()) {
            return ScenarioJson.hash(sweep.first());
        }
        Map<Path, String> files = new HashMap<>();
        StringBuilder points = new StringBuilder(Json.line(axes(sweep)));
        sweep.scenarios()
                .map(scenario -> ScenarioJson.identity(
                        scenario,
                        file -> files.computeIfAbsent(file, Sha256::of)))
                .map(Sha256::of)
                .forEach(points::append);
        return Sha256.of(points.toString());
    }

    /**
     * Writes a scenario with its sweep.
     *
     * @param sweep any
     * @return the scenario at the first point, and {@code sweep} with the number of {@code points} and {@code axes}
     */
    public static ObjectNode write(Sweep sweep) {
        ObjectNode node = ScenarioJson.write(sweep.first());
        if (sweep.isSwept()) {
            node.putObject(SWEEP).put("points", sweep.variants().size()).set("axes", axes(sweep));
        }
        return node;
    }

    private static ArrayNode axes(Sweep sweep) {
        ArrayNode axes = Json.object().putArray("axes");
        for (Axis axis : sweep.axes()) {
            ObjectNode node = axes.addObject();
            ArrayNode paths = node.putArray("paths");
            axis.paths().forEach(paths::add);
            ArrayNode steps = node.putArray("steps");
            axis.steps().forEach(step -> step.forEach(steps.addArray()::add));
        }
        return axes;
    }

    /**
     * Reads what a scenario sweeps.
     *
     * @param scenario as {@link #write(Sweep)} has written it
     * @return its axes; none without a sweep
     */
    public static List<Axis> axes(JsonNode scenario) {
        List<Axis> axes = new ArrayList<>();
        for (JsonNode axis : scenario.path(SWEEP).path("axes")) {
            List<List<String>> steps = new ArrayList<>();
            axis.required("steps").forEach(step -> steps.add(texts(step)));
            axes.add(new Axis(texts(axis.required("paths")), steps));
        }
        return axes;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
