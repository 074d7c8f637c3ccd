package stalesim.scenario.json;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Spins;
import stalesim.model.machine.WakeUp;
import stalesim.model.protocol.OperationKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Machine descriptions, calibrated or stated, as JSON. */
public final class MachineJson {

    private MachineJson() {}

    /**
     * Writes a machine.
     *
     * @param machine any
     * @return its object, algorithms in alphabetical order
     */
    public static ObjectNode write(MachineDescription machine) {
        ObjectNode node = Json.object()
                .put("name", machine.name())
                .put("cores", machine.cores())
                .put("dedicated", machine.dedicated());
        numbers(node.putArray("slowdown"), machine.slowdown());
        numbers(node.putArray("speeds"), machine.speeds());
        node.set("os", writeOs(machine.os()));
        ObjectNode costs = node.putObject("costs");
        new TreeMap<>(machine.costs()).forEach((algorithm, own) -> costs.set(algorithm, writeCosts(own)));
        return node;
    }

    private static void numbers(ArrayNode array, List<Double> values) {
        values.forEach(value -> array.add(value.doubleValue()));
    }

    private static ObjectNode writeOs(OsCosts os) {
        ObjectNode node = Json.object();
        os.sliceNs().ifPresent(slice -> node.put("slice_ns", slice));
        node.put("context_switch_ns", os.contextSwitchNs());
        node.set("wake_up", LawJson.write(os.wakeUp().delay()));
        node.put("wake_other_ns", os.wakeUp().callNs());
        node.put("wake_other_busy_ns", os.wakeUp().busyCallNs());
        node.put("lock_spin_ns", os.spins().lockNs());
        node.put("meeting_spin_ns", os.spins().meetingNs());
        node.set("oversleep", LawJson.write(os.oversleep()));
        return node;
    }

    private static ObjectNode writeCosts(OperationCosts costs) {
        ObjectNode node = Json.object();
        for (OperationKind kind : OperationKind.values()) {
            costs.law(kind).ifPresent(law -> node.set(kind.label(), LawJson.write(law)));
        }
        return node;
    }

    /**
     * Reads a machine.
     *
     * @param node from {@link #write}
     * @return an equal machine
     * @throws IllegalArgumentException if something is missing, not known or out of range
     */
    public static MachineDescription read(JsonNode node) {
        Map<String, OperationCosts> costs = new LinkedHashMap<>();
        node.required("costs").properties().forEach(entry -> costs.put(entry.getKey(), readCosts(entry.getValue())));
        return new MachineDescription(
                node.required("name").asString(),
                node.required("cores").asInt(),
                node.required("dedicated").asBoolean(),
                doubles(node.required("slowdown")),
                readOs(node.required("os")),
                doubles(node.required("speeds")),
                costs);
    }

    private static List<Double> doubles(JsonNode array) {
        List<Double> values = new ArrayList<>();
        array.forEach(value -> values.add(value.asDouble()));
        return values;
    }

    private static OsCosts readOs(JsonNode node) {
        return new OsCosts(
                node.has("slice_ns") ? OptionalLong.of(node.get("slice_ns").asLong()) : OptionalLong.empty(),
                node.required("context_switch_ns").asLong(),
                new WakeUp(
                        LawJson.read(node.required("wake_up")),
                        node.required("wake_other_ns").asLong(),
                        node.required("wake_other_busy_ns").asLong()),
                new Spins(
                        node.required("lock_spin_ns").asLong(),
                        node.required("meeting_spin_ns").asLong()),
                LawJson.read(node.required("oversleep")));
    }

    private static OperationCosts readCosts(JsonNode node) {
        Map<OperationKind, DurationLaw> laws = new EnumMap<>(OperationKind.class);
        node.properties()
                .forEach(entry -> laws.put(
                        OperationKind.valueOf(entry.getKey().toUpperCase(Locale.ROOT)),
                        LawJson.read(entry.getValue())));
        return new OperationCosts(laws);
    }
}
