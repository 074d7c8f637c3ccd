package stalesim.scenario.json;

import stalesim.model.machine.Processors;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.Topology;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Processors as JSON. */
final class ProcessorsJson {

    private ProcessorsJson() {}

    static ObjectNode write(Processors processors) {
        Topology topology = processors.topology();
        ObjectNode node = Json.object()
                .put("sockets", topology.sockets())
                .put("cores_per_socket", topology.coresPerSocket())
                .put("threads_per_core", topology.threadsPerCore())
                .put("sharing", topology.sharing())
                .put("scheduling", processors.scheduling().label());
        node.set("slowdown", Json.numbers(processors.slowdown()));
        return node;
    }

    static Processors read(JsonNode node) {
        Topology topology = new Topology(
                node.required("sockets").asInt(),
                node.required("cores_per_socket").asInt(),
                node.required("threads_per_core").asInt(),
                node.required("sharing").asDouble());
        return new Processors(
                topology,
                Json.labelled(Scheduling.values(), Scheduling::label, node.required("scheduling")),
                Json.doubles(node.required("slowdown")));
    }
}
