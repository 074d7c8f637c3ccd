package stalesim.scenario.json;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import stalesim.model.sensitivity.Factor;
import stalesim.model.sensitivity.Scale;
import stalesim.model.study.Experiment;
import stalesim.model.study.Response;
import stalesim.model.study.Sensitivity;
import stalesim.model.study.VariedInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which input moves an answer most, as JSON. */
final class SensitivityJson {

    private static final String LEVEL = "confidence";
    private static final String METHOD = "method";
    private static final String SEED = "design_seed";

    private SensitivityJson() {}

    static ObjectNode write(ObjectNode node, Sensitivity study) {
        Experiment experiment = study.experiment();
        node.put("of", study.of().label()).put(METHOD, experiment.method());
        if (experiment instanceof Experiment.Screening screening) {
            node.put("trajectories", screening.trajectories())
                    .put("levels", screening.levels())
                    .put(SEED, screening.seed());
        } else if (experiment instanceof Experiment.Shares shares) {
            node.put("samples", shares.samples()).put(SEED, shares.seed());
        }
        ArrayNode factors = node.put(LEVEL, study.level()).putArray("factors");
        study.inputs().forEach(input -> write(factors.addObject(), input));
        return node;
    }

    private static void write(ObjectNode node, VariedInput input) {
        node.put("path", input.path())
                .put("from", input.factor().low())
                .put("to", input.factor().high())
                .put("log", input.factor().scale() == Scale.LOGARITHMIC)
                .put("whole", input.whole());
        input.base().ifPresent(base -> node.put("base", base));
    }

    static Sensitivity read(JsonNode node) {
        List<VariedInput> inputs = new ArrayList<>();
        node.required("factors").forEach(factor -> inputs.add(input(factor)));
        return new Sensitivity(
                Json.labelled(Response.values(), Response::label, node.required("of")),
                experiment(node),
                inputs,
                node.required(LEVEL).asDouble());
    }

    private static Experiment experiment(JsonNode node) {
        String method = node.required(METHOD).asString();
        return switch (method) {
            case Experiment.AroundBase.METHOD -> new Experiment.AroundBase();
            case Experiment.Screening.METHOD ->
                new Experiment.Screening(
                        node.required("trajectories").asInt(),
                        node.required("levels").asInt(),
                        node.required(SEED).asLong());
            case Experiment.Shares.METHOD ->
                new Experiment.Shares(
                        node.required("samples").asInt(), node.required(SEED).asLong());
            default -> throw new IllegalArgumentException("method " + method + " is not known");
        };
    }

    private static VariedInput input(JsonNode node) {
        Factor factor = new Factor(
                node.required("path").asString(),
                node.required("from").asDouble(),
                node.required("to").asDouble(),
                node.required("log").asBoolean() ? Scale.LOGARITHMIC : Scale.LINEAR);
        OptionalDouble base = node.has("base")
                ? OptionalDouble.of(node.path("base").asDouble())
                : OptionalDouble.empty();
        return new VariedInput(factor, node.required("whole").asBoolean(), base);
    }
}
