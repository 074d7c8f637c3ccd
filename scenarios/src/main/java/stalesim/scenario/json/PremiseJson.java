package stalesim.scenario.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import stalesim.model.profile.DataLimits;
import stalesim.model.result.Mode;
import stalesim.model.study.limit.MachineLimits;
import stalesim.model.study.limit.Premise;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What bounds are predicted from as JSON: a list of objects. */
public final class PremiseJson {

    private static final String DATA = "data";
    private static final String THREADS = "threads";

    private PremiseJson() {}

    /**
     * Writes premises.
     *
     * @param premises any
     * @return an object with their list
     */
    public static ObjectNode write(List<Premise> premises) {
        ObjectNode node = Json.object();
        ArrayNode all = node.putArray("premises");
        premises.forEach(premise -> all.add(write(premise)));
        return node;
    }

    private static ObjectNode write(Premise premise) {
        ObjectNode node = Json.object();
        ObjectNode point = node.putObject("point");
        premise.point().forEach(point::put);
        node.put("mode", premise.mode().label())
                .put("algorithm", premise.algorithm())
                .put("synchronous", premise.synchronous())
                .put("epsilon", premise.epsilon())
                .put("batch", premise.batch());
        premise.data().ifPresent(data -> node.putObject(DATA)
                .put("omega", data.omega())
                .put("delta", data.delta())
                .put("rho", data.rho())
                .put("distinct", data.distinct()));
        ObjectNode machine = node.putObject("machine")
                .put("compute_ns", premise.machine().computeNs())
                .put("serial_ns", premise.machine().serialNs());
        premise.machine().threads().ifPresent(threads -> machine.put(THREADS, threads));
        return node;
    }

    /**
     * Reads premises.
     *
     * @param node from {@link #write}
     * @return equal premises
     * @throws IllegalArgumentException if something is not known
     */
    public static List<Premise> read(JsonNode node) {
        List<Premise> premises = new ArrayList<>();
        node.required("premises").forEach(premise -> premises.add(premise(premise)));
        return premises;
    }

    private static Premise premise(JsonNode node) {
        return new Premise(
                Json.texts(node.required("point")),
                Json.labelled(Mode.values(), Mode::label, node.required("mode")),
                node.required("algorithm").asString(),
                node.required("synchronous").asBoolean(),
                node.required("epsilon").asDouble(),
                node.required("batch").asInt(),
                Optional.ofNullable(node.get(DATA)).map(PremiseJson::data),
                machine(node.required("machine")));
    }

    private static DataLimits data(JsonNode node) {
        return new DataLimits(
                node.required("omega").asInt(),
                node.required("delta").asDouble(),
                node.required("rho").asDouble(),
                node.required("distinct").asInt());
    }

    private static MachineLimits machine(JsonNode node) {
        return new MachineLimits(
                node.required("compute_ns").asDouble(),
                node.required("serial_ns").asDouble(),
                node.has(THREADS) ? OptionalInt.of(node.get(THREADS).asInt()) : OptionalInt.empty());
    }
}
