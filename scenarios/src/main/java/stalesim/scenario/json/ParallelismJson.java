package stalesim.scenario.json;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.result.MeasuredNoise;
import stalesim.model.result.Parallelism;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a result says of active workers and of asynchrony-induced noise. */
final class ParallelismJson {

    private ParallelismJson() {}

    static ArrayNode write(Parallelism parallelism) {
        ArrayNode array = Json.object().putArray("steps");
        for (Parallelism.Step step : parallelism.steps()) {
            array.addObject()
                    .put("update", step.update())
                    .put("time_ns", step.timeNs())
                    .put("workers", step.workers());
        }
        return array;
    }

    static Parallelism read(JsonNode array) {
        List<Parallelism.Step> steps = new ArrayList<>();
        array.forEach(step -> steps.add(new Parallelism.Step(
                step.required("time_ns").asLong(),
                step.required("update").asLong(),
                step.required("workers").asInt())));
        return new Parallelism(steps);
    }

    static ObjectNode write(MeasuredNoise noise) {
        ObjectNode node = Json.object().put("every", noise.every());
        node.set("corrected", write(noise.corrected()));
        node.set("literal", write(noise.literal()));
        return node;
    }

    private static ObjectNode write(MeasuredNoise.Figure figure) {
        ObjectNode node = Json.object().put("count", figure.count());
        node.set("mean", Json.number(figure.mean()));
        node.set("standard_error", Json.number(figure.standardError()));
        return node;
    }

    static MeasuredNoise readNoise(JsonNode node) {
        return new MeasuredNoise(
                node.required("every").asLong(),
                readFigure(node.required("corrected")),
                readFigure(node.required("literal")));
    }

    private static MeasuredNoise.Figure readFigure(JsonNode node) {
        return new MeasuredNoise.Figure(
                node.required("count").asLong(),
                Json.number(node.required("mean")),
                Json.number(node.required("standard_error")));
    }
}
