package stalesim.scenario.json;

import java.util.Optional;
import stalesim.model.claim.ClaimId;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.ClaimResult;
import stalesim.model.claim.ClaimText;
import stalesim.model.claim.JudgedClaim;
import stalesim.model.claim.ReadingResult;
import stalesim.model.paper.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was found of a claim, as JSON: all that pages are made from. */
public final class ClaimJson {

    private ClaimJson() {}

    /**
     * Writes a result.
     *
     * @param result of a claim
     * @return its object
     */
    public static ObjectNode write(ClaimResult result) {
        ClaimText text = result.text();
        ObjectNode node = Json.object()
                .put("claim", text.id().toString())
                .put("place", text.place())
                .put("kind", text.kind().label())
                .put("statement", text.statement())
                .put("method", text.method());
        ArrayNode assumptions = node.putArray("assumptions");
        text.assumptions().forEach(assumptions::add);
        node.put("family", text.family())
                .put("reproduction", text.reproduction())
                .put("obstacle", result.obstacle())
                .put("seed", result.origin().seed())
                .put("quick", result.origin().quick())
                .put("seconds", result.origin().seconds());
        ArrayNode readings = node.putArray("readings");
        result.readings().forEach(reading -> readings.add(write(reading)));
        return node;
    }

    /**
     * Writes a judged claim: its result, with the verdict before it.
     *
     * @param claim judged
     * @return its object
     */
    public static ObjectNode write(JudgedClaim claim) {
        ObjectNode node = Json.object().put("verdict", claim.verdict().label());
        claim.here().ifPresent(verdict -> node.put("measured_here", verdict.label()));
        return node.setAll(write(claim.result()));
    }

    private static ObjectNode write(ReadingResult reading) {
        ObjectNode node = Json.object()
                .put("reading", reading.reading().label())
                .put("formula", reading.formula());
        node.set("computed", FindingJson.write(reading.computed()));
        reading.measured().ifPresent(finding -> node.set("measured", FindingJson.write(finding)));
        return node;
    }

    /**
     * Reads a result.
     *
     * @param node from {@link #write(ClaimResult)}
     * @return the result
     * @throws IllegalArgumentException if a name is unknown
     * @throws tools.jackson.databind.exc.JsonNodeException if something is missing
     */
    public static ClaimResult read(JsonNode node) {
        var origin = new ClaimResult.Origin(
                node.required("seed").longValue(),
                node.required("quick").booleanValue(),
                node.required("seconds").doubleValue());
        return new ClaimResult(
                text(node),
                Json.list(node.required("readings"), ClaimJson::reading),
                node.required("obstacle").stringValue(),
                origin);
    }

    private static ClaimText text(JsonNode node) {
        return new ClaimText(
                ClaimId.of(node.required("claim").stringValue()),
                node.required("place").stringValue(),
                Json.labelled(ClaimKind.values(), ClaimKind::label, node.required("kind")),
                node.required("statement").stringValue(),
                node.required("method").stringValue(),
                Json.list(node.required("assumptions"), JsonNode::stringValue),
                node.required("family").stringValue(),
                node.required("reproduction").stringValue());
    }

    private static ReadingResult reading(JsonNode node) {
        return new ReadingResult(
                Json.labelled(Reading.values(), Reading::label, node.required("reading")),
                node.required("formula").stringValue(),
                FindingJson.read(node.required("computed")),
                Optional.ofNullable(node.get("measured")).map(FindingJson::read));
    }
}
