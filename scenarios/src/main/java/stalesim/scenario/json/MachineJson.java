package stalesim.scenario.json;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.ApplicationOrder;
import stalesim.model.machine.Freshness;
import stalesim.model.machine.LockPolicy;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Rousing;
import stalesim.model.machine.RunQueueing;
import stalesim.model.machine.SlowAfterRest;
import stalesim.model.machine.Spins;
import stalesim.model.machine.Ticks;
import stalesim.model.machine.WakeUp;
import stalesim.model.protocol.OperationKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Machine descriptions, calibrated or stated, as JSON. */
public final class MachineJson {

    private static final String GAP = "gap";
    private static final String REMOTE_UPDATE = "remote_update";
    private static final String FRESHNESS = "freshness";
    private static final String PREPARATION = "preparation_ns";
    private static final String SLOWDOWN_AFTER_SLEEP = "slowdown_after_sleep";
    private static final String SLOWDOWN_AFTER_ROUSING = "slowdown_after_rousing";
    private static final String SLOW_AFTER_SLEEP = "slow_after_sleep_ns";

    private MachineJson() {}

    /**
     * Writes a machine.
     *
     * @param machine any
     * @return its object, algorithms in alphabetical order
     */
    public static ObjectNode write(MachineDescription machine) {
        ObjectNode node = Json.object().put("name", machine.name());
        node.set("processors", ProcessorsJson.write(machine.processors()));
        node.set("os", writeOs(machine.os()));
        node.putObject("lock")
                .put("order", machine.lock().order().label())
                .put("hand_over", machine.lock().handOver());
        node.set("workforce", WorkforceJson.write(machine.workforce()));
        machine.network().ifPresent(network -> node.set("network", NetworkJson.write(network)));
        ObjectNode costs = node.putObject("costs");
        new TreeMap<>(machine.costs()).forEach((algorithm, own) -> costs.set(algorithm, writeCosts(own)));
        return node;
    }

    private static ObjectNode writeOs(OsCosts os) {
        ObjectNode node = Json.object();
        os.sliceNs().ifPresent(slice -> node.put("slice_ns", slice));
        node.put("context_switch_ns", os.contextSwitchNs());
        node.set("wake_up", writeRousing(os.wakeUp().rousing()));
        node.put("wake_other_ns", os.wakeUp().callNs());
        node.put("wake_other_busy_ns", os.wakeUp().busyCallNs());
        SlowAfterRest slow = os.wakeUp().slowAfterRest();
        if (!slow.equals(SlowAfterRest.NEVER)) {
            node.put(SLOWDOWN_AFTER_SLEEP, slow.factor());
            node.put(SLOWDOWN_AFTER_ROUSING, slow.rousingFactor());
            node.put(SLOW_AFTER_SLEEP, slow.forNs());
        }
        node.put("lock_spin_ns", os.spins().lockNs());
        node.put("meeting_spin_ns", os.spins().meetingNs());
        node.set("oversleep", LawJson.write(os.oversleep()));
        if (os.runQueues() != RunQueueing.COMMON) {
            node.put("run_queues", os.runQueues().label());
        }
        os.sliceLengths().ifPresent(law -> node.set("slice_lengths", LawJson.write(law)));
        os.ticks().ifPresent(ticks -> node.putObject("ticks")
                .put("period_ns", ticks.periodNs())
                .put("least_slice_ns", ticks.leastSliceNs())
                .set("taken", LawJson.write(ticks.taken())));
        return node;
    }

    private static ObjectNode writeCosts(OperationCosts costs) {
        ObjectNode node = Json.object();
        for (OperationKind kind : OperationKind.values()) {
            costs.law(kind).ifPresent(law -> node.set(kind.label(), LawJson.write(law)));
        }
        node.set(GAP, LawJson.write(costs.gap()));
        costs.remoteUpdate().ifPresent(law -> node.set(REMOTE_UPDATE, LawJson.write(law)));
        if (!costs.freshness().equals(Freshness.NEVER_MATTERS)) {
            ArrayNode points = node.putArray(FRESHNESS);
            costs.freshness()
                    .points()
                    .forEach(point -> points.addObject()
                            .put("age_ns", point.ageNs())
                            .put("longer_ns", point.longerNs()));
        }
        if (costs.preparationNs() > 0) {
            node.put(PREPARATION, costs.preparationNs());
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
        JsonNode lock = node.required("lock");
        return new MachineDescription(
                node.required("name").asString(),
                ProcessorsJson.read(node.required("processors")),
                readOs(node.required("os")),
                new LockPolicy(
                        Json.labelled(ApplicationOrder.values(), ApplicationOrder::label, lock.required("order")),
                        lock.required("hand_over").asBoolean()),
                WorkforceJson.read(node.required("workforce")),
                Optional.ofNullable(node.get("network")).map(NetworkJson::read),
                costs);
    }

    private static OsCosts readOs(JsonNode node) {
        return new OsCosts(
                node.has("slice_ns") ? OptionalLong.of(node.get("slice_ns").asLong()) : OptionalLong.empty(),
                node.required("context_switch_ns").asLong(),
                new WakeUp(
                        readRousing(node.required("wake_up")),
                        node.required("wake_other_ns").asLong(),
                        node.required("wake_other_busy_ns").asLong(),
                        readSlowAfterRest(node)),
                new Spins(
                        node.required("lock_spin_ns").asLong(),
                        node.required("meeting_spin_ns").asLong()),
                LawJson.read(node.required("oversleep")),
                readRunQueues(node),
                Optional.ofNullable(node.get("slice_lengths")).map(LawJson::read),
                Optional.ofNullable(node.get("ticks")).map(MachineJson::readTicks));
    }

    /** Calibrations used to tell one factor for both, and not for how long. */
    private static SlowAfterRest readSlowAfterRest(JsonNode node) {
        double factor = node.path(SLOWDOWN_AFTER_SLEEP).asDouble(1);
        return new SlowAfterRest(
                factor,
                node.path(SLOWDOWN_AFTER_ROUSING).asDouble(factor),
                node.path(SLOW_AFTER_SLEEP).asLong(SlowAfterRest.USUAL_NS));
    }

    /** A law or, where it varies with how long a core has worked, an array of some. */
    private static JsonNode writeRousing(Rousing rousing) {
        List<Rousing.Spell> spells = rousing.spells();
        DurationLaw first = spells.get(0).delay();
        if (rousing.equals(Rousing.of(first))) {
            return LawJson.write(first);
        }
        ArrayNode array = Json.object().putArray("spells");
        spells.forEach(spell ->
                array.addObject().put("spell_ns", spell.ns()).set("delay", LawJson.write(spell.delay())));
        return array;
    }

    private static Rousing readRousing(JsonNode node) {
        if (!node.isArray()) {
            return Rousing.of(LawJson.read(node));
        }
        return new Rousing(Json.list(
                node,
                spell -> new Rousing.Spell(
                        spell.required("spell_ns").asLong(), LawJson.read(spell.required("delay")))));
    }

    /** In earlier calibrations gradients contain what ticks take. */
    private static Ticks readTicks(JsonNode node) {
        return new Ticks(
                node.required("period_ns").asLong(),
                node.required("least_slice_ns").asLong(),
                node.has("taken") ? LawJson.read(node.get("taken")) : new Deterministic(0));
    }

    /** Calibrations used to tell how often a woken thread joined the longer of several queues. */
    private static RunQueueing readRunQueues(JsonNode node) {
        if (node.has("run_queues")) {
            return Json.labelled(RunQueueing.values(), RunQueueing::label, node.get("run_queues"));
        }
        return node.has("misplaced") ? RunQueueing.PER_CORE : RunQueueing.COMMON;
    }

    private static OperationCosts readCosts(JsonNode node) {
        Map<OperationKind, DurationLaw> laws = new EnumMap<>(OperationKind.class);
        for (OperationKind kind : OperationKind.values()) {
            if (node.has(kind.label())) {
                laws.put(kind, LawJson.read(node.get(kind.label())));
            }
        }
        return new OperationCosts(
                laws,
                LawJson.read(node.required(GAP)),
                Optional.ofNullable(node.get(REMOTE_UPDATE)).map(LawJson::read),
                Optional.ofNullable(node.get(FRESHNESS))
                        .map(MachineJson::readFreshness)
                        .orElse(Freshness.NEVER_MATTERS),
                node.path(PREPARATION).asLong(0));
    }

    private static Freshness readFreshness(JsonNode node) {
        return new Freshness(Json.list(
                node,
                point -> new Freshness.Point(
                        point.required("age_ns").asLong(),
                        point.required("longer_ns").asLong())));
    }
}
