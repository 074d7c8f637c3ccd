package stalesim.scenario.json;

import java.util.List;
import stalesim.model.claim.Datum;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.EvidenceRule;
import stalesim.model.claim.Finding;
import stalesim.model.claim.Picture;
import stalesim.model.claim.Support;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Evidence and pictures of one reading of a claim, as JSON. */
final class FindingJson {

    private FindingJson() {}

    static ObjectNode write(Finding finding) {
        ObjectNode node = Json.object();
        ArrayNode evidence = node.putArray("evidence");
        finding.evidence().forEach(piece -> evidence.add(write(piece)));
        if (!finding.pictures().isEmpty()) {
            ArrayNode pictures = node.putArray("pictures");
            finding.pictures().forEach(picture -> pictures.add(write(picture)));
        }
        return node;
    }

    private static ObjectNode write(Evidence piece) {
        ObjectNode node = Json.object()
                .put("what", piece.what())
                .put("criterion", piece.rule().label())
                .put("support", piece.support().label());
        ArrayNode data = node.putArray("data");
        piece.data().forEach(datum -> data.addObject()
                .put("name", datum.name())
                .set("value", Json.number(datum.value())));
        return node;
    }

    private static ObjectNode write(Picture picture) {
        ObjectNode node = Json.object()
                .put("title", picture.title())
                .put("x_axis", picture.xAxis())
                .put("y_axis", picture.yAxis());
        ArrayNode lines = node.putArray("lines");
        for (Picture.Line line : picture.lines()) {
            ObjectNode entry = lines.addObject().put("name", line.name());
            numbers(entry.putArray("x"), line.x());
            numbers(entry.putArray("y"), line.y());
        }
        return node;
    }

    private static void numbers(ArrayNode array, List<Double> values) {
        values.forEach(value -> array.add(Json.number(value)));
    }

    static Finding read(JsonNode node) {
        List<Evidence> evidence = Json.list(node.required("evidence"), FindingJson::piece);
        JsonNode pictures = node.get("pictures");
        return new Finding(
                evidence, pictures == null ? List.of() : Json.list(pictures, FindingJson::picture));
    }

    private static Evidence piece(JsonNode node) {
        return new Evidence(
                node.required("what").stringValue(),
                Json.labelled(EvidenceRule.values(), EvidenceRule::label, node.required("criterion")),
                Json.labelled(Support.values(), Support::label, node.required("support")),
                Json.list(
                        node.required("data"),
                        datum -> new Datum(
                                datum.required("name").stringValue(), Json.number(datum.required("value")))));
    }

    private static Picture picture(JsonNode node) {
        return new Picture(
                node.required("title").stringValue(),
                node.required("x_axis").stringValue(),
                node.required("y_axis").stringValue(),
                Json.list(node.required("lines"), FindingJson::line));
    }

    private static Picture.Line line(JsonNode node) {
        return new Picture.Line(
                node.required("name").stringValue(),
                Json.list(node.required("x"), Json::number),
                Json.list(node.required("y"), Json::number));
    }
}
