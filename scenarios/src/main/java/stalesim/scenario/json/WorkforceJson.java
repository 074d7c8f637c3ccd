package stalesim.scenario.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stalesim.model.machine.Background;
import stalesim.model.machine.Failures;
import stalesim.model.machine.Membership;
import stalesim.model.machine.Stragglers;
import stalesim.model.machine.Workforce;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The workers of a machine as JSON. */
final class WorkforceJson {

    private WorkforceJson() {}

    static ObjectNode write(Workforce workforce) {
        ObjectNode node = Json.object();
        node.set("speeds", Json.numbers(workforce.speeds()));
        node.putObject("stragglers")
                .put("probability", workforce.stragglers().probability())
                .put("factor", workforce.stragglers().factor());
        node.putObject("background")
                .put("compute_cv", workforce.background().computeCv())
                .put("overhead_cv", workforce.background().overheadCv())
                .put("hold_ns", workforce.background().holdNs());
        workforce.failures().ifPresent(failures -> {
            ObjectNode own = node.putObject("failures");
            own.set("up_time", LawJson.write(failures.upTime()));
            own.set("repair", LawJson.write(failures.repair()));
        });
        ArrayNode membership = node.putArray("membership");
        workforce.membership().changes().forEach(change -> membership
                .addObject()
                .put("at_ns", change.atNs())
                .put("workers", change.workers()));
        return node;
    }

    static Workforce read(JsonNode node) {
        JsonNode stragglers = node.required("stragglers");
        JsonNode background = node.required("background");
        return new Workforce(
                Json.doubles(node.required("speeds")),
                new Stragglers(
                        stragglers.required("probability").asDouble(),
                        stragglers.required("factor").asDouble()),
                new Background(
                        background.required("compute_cv").asDouble(),
                        background.required("overhead_cv").asDouble(),
                        background.required("hold_ns").asLong()),
                Optional.ofNullable(node.get("failures")).map(WorkforceJson::failures),
                membership(node.required("membership")));
    }

    private static Failures failures(JsonNode node) {
        return new Failures(LawJson.read(node.required("up_time")), LawJson.read(node.required("repair")));
    }

    private static Membership membership(JsonNode array) {
        List<Membership.Change> changes = new ArrayList<>();
        array.forEach(change -> changes.add(new Membership.Change(
                change.required("at_ns").asLong(), change.required("workers").asInt())));
        return new Membership(changes);
    }
}
