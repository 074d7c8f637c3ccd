package stalesim.scenario.json;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.machine.MachineDescription;
import stalesim.model.statistics.Estimate;
import stalesim.model.statistics.Interval;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A calibrated machine with the uncertainty of its numbers: the JSON of {@link MachineJson} and an array
 * {@code estimates} of {@code {"name":"context switch","unit":"ns","mean":800.0,"low":700.0,"high":900.0}},
 * without low and high after a single pass. Who wants the machine alone need not know of it.
 */
public final class EstimatesJson {

    private static final String ESTIMATES = "estimates";

    private EstimatesJson() {}

    /**
     * Writes a calibrated machine.
     *
     * @param machine any
     * @param estimates of its numbers, each at {@link Estimate#LEVEL}
     * @return the machine's object with the estimates in it
     */
    public static ObjectNode write(MachineDescription machine, List<Estimate> estimates) {
        ObjectNode node = MachineJson.write(machine);
        ArrayNode array = node.putArray(ESTIMATES);
        for (Estimate estimate : estimates) {
            ObjectNode item = array.addObject().put("name", estimate.name()).put("unit", estimate.unit());
            item.set("mean", Json.number(estimate.interval().centre()));
            Json.putStated(item, "low", estimate.interval().low());
            Json.putStated(item, "high", estimate.interval().high());
        }
        return node;
    }

    /**
     * Reads the estimates of a machine.
     *
     * @param machine its object
     * @return in the order of the file; none if it was not calibrated, or before there were estimates
     * @throws IllegalArgumentException if something is missing or ends do not enclose their mean
     */
    public static List<Estimate> read(JsonNode machine) {
        List<Estimate> estimates = new ArrayList<>();
        machine.path(ESTIMATES)
                .forEach(item -> estimates.add(new Estimate(
                        item.required("name").asString(),
                        item.required("unit").asString(),
                        new Interval(
                                Json.number(item.path("low")),
                                Json.number(item.required("mean")),
                                Json.number(item.path("high")),
                                Estimate.LEVEL))));
        return estimates;
    }
}
