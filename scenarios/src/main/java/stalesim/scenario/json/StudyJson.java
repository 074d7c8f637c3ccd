package stalesim.scenario.json;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import stalesim.model.study.Confidence;
import stalesim.model.study.Criterion;
import stalesim.model.study.HowMany;
import stalesim.model.study.Prices;
import stalesim.model.study.Scalability;
import stalesim.model.study.Sensitivity;
import stalesim.model.study.Study;
import stalesim.model.study.UpperBound;
import stalesim.model.study.WhatIf;
import stalesim.model.study.WhichAlgorithm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is asked of all runs together as JSON: {@code {"kind":"how-many", ...}}. */
public final class StudyJson {

    /** What scenarios call it. */
    static final String KEY = "study";

    private static final String KIND = "kind";
    private static final String LEVEL = "confidence";
    private static final String AT_UPDATE = "at_update";

    private StudyJson() {}

    static ObjectNode write(Study study) {
        ObjectNode node = Json.object().put(KIND, study.kind());
        if (study instanceof HowMany howMany) {
            write(node, howMany.prices());
            howMany.withinSeconds().ifPresent(limit -> node.put("within_s", limit));
            howMany.budget().ifPresent(limit -> node.put("budget", limit));
            return write(node, howMany.confidence());
        }
        if (study instanceof WhichAlgorithm which) {
            return write(node.put("by", which.by().label()), which.confidence());
        }
        if (study instanceof UpperBound bound) {
            bound.atUpdate().ifPresent(at -> node.put(AT_UPDATE, at));
            return node.put(LEVEL, bound.level());
        }
        if (study instanceof Sensitivity sensitivity) {
            return SensitivityJson.write(node, sensitivity);
        }
        if (study instanceof Scalability) {
            return node;
        }
        WhatIf whatIf = (WhatIf) study;
        ArrayNode changes = node.put(LEVEL, whatIf.level()).putArray("changes");
        for (WhatIf.Change change : whatIf.changes()) {
            ObjectNode settings = changes.addObject().put("name", change.name()).putObject("settings");
            change.settings().forEach(settings::put);
        }
        return node;
    }

    private static void write(ObjectNode node, Prices prices) {
        node.put("price_per_worker_hour", prices.perWorkerHour())
                .put("price_per_hour", prices.perHour())
                .put("currency", prices.currency())
                .put("watts_per_worker", prices.wattsPerWorker())
                .put("watts", prices.watts());
    }

    private static ObjectNode write(ObjectNode node, Confidence confidence) {
        return node.put(LEVEL, confidence.level())
                .put("indifference", confidence.indifference())
                .put("most_replications", confidence.mostReplications());
    }

    /**
     * Reads what a scenario asks of all runs together.
     *
     * @param scenario as {@link ScenarioJson#write} has written it
     * @return the study; empty if it asks nothing
     * @throws IllegalArgumentException if it is not known
     */
    public static Optional<Study> of(JsonNode scenario) {
        return scenario.has(KEY) ? Optional.of(read(scenario.path(KEY))) : Optional.empty();
    }

    private static Study read(JsonNode node) {
        String kind = node.required(KIND).asString();
        return switch (kind) {
            case "how-many" -> new HowMany(
                    prices(node), number(node.path("within_s")), number(node.path("budget")), confidence(node));
            case "which-algorithm" ->
                new WhichAlgorithm(Criterion.of(node.required("by").asString()), confidence(node));
            case "what-if" -> new WhatIf(changes(node.required("changes")), node.required(LEVEL).asDouble());
            case "upper-bound" ->
                new UpperBound(
                        node.has(AT_UPDATE) ? OptionalLong.of(node.get(AT_UPDATE).asLong()) : OptionalLong.empty(),
                        node.required(LEVEL).asDouble());
            case "sensitivity" -> SensitivityJson.read(node);
            case "scale" -> new Scalability();
            default -> throw new IllegalArgumentException("study " + kind + " is not known");
        };
    }

    /** Earlier versions wrote a text where there is no limit. */
    private static OptionalDouble number(JsonNode node) {
        return node.isNumber() ? OptionalDouble.of(node.asDouble()) : OptionalDouble.empty();
    }

    private static Prices prices(JsonNode node) {
        return new Prices(
                node.required("price_per_worker_hour").asDouble(),
                node.required("price_per_hour").asDouble(),
                node.required("currency").asString(),
                node.required("watts_per_worker").asDouble(),
                node.required("watts").asDouble());
    }

    private static Confidence confidence(JsonNode node) {
        return new Confidence(
                node.required(LEVEL).asDouble(),
                node.required("indifference").asDouble(),
                node.required("most_replications").asInt());
    }

    private static List<WhatIf.Change> changes(JsonNode array) {
        return Json.list(
                array,
                change -> new WhatIf.Change(
                        change.required("name").asString(), Json.texts(change.required("settings"))));
    }
}
