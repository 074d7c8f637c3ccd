package stalesim.scenario.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Spins;
import stalesim.model.machine.WakeUp;
import stalesim.model.protocol.OperationKind;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Range;
import stalesim.scenario.file.Section;
import stalesim.scenario.spec.MachineSpec;

/**
 * Reads {@code { calibrate: here }} or a machine's numbers.
 *
 * <p>What the operating system costs is ideal where it is not stated, and listed as an assumption. Operation times
 * are never assumed: see {@link CostCheck}.
 */
final class MachineReader {

    private static final double NS_PER_US = 1000;

    private final Section section;
    private final List<String> assumptions = new ArrayList<>();

    private MachineReader(Section section) {
        this.section = section;
    }

    static Optional<MachineSpec> read(Section section, String scenario) {
        Optional<Field> calibrate = section.field("calibrate");
        if (calibrate.isPresent()) {
            Optional<String> here = calibrate.get().word(List.of("here"));
            section.close();
            return here.map(word -> new MachineSpec.CalibrateHere());
        }
        return new MachineReader(section).stated(scenario);
    }

    private Optional<MachineSpec> stated(String scenario) {
        Optional<Integer> cores = section.required("cores", "Write machine: { calibrate: here } to measure this one.")
                .flatMap(field -> field.whole(Range.COUNT))
                .map(Long::intValue);
        boolean dedicated = section.field("scheduler")
                .flatMap(field -> field.word(List.of("time-sliced", "dedicated")))
                .map("dedicated"::equals)
                .orElse(false);
        Map<OperationKind, DurationLaw> laws = laws();
        List<Double> slowdown = factors("slowdown", "busy cores do not slow each other down");
        List<Double> speeds = factors("speeds", "all workers are equally fast");
        OsCosts os = os();
        section.close();
        return cores.map(count -> new MachineSpec.Stated(
                new MachineDescription(
                        scenario,
                        count,
                        dedicated,
                        slowdown,
                        os,
                        speeds,
                        Map.of(MachineDescription.ANY_ALGORITHM, new OperationCosts(laws))),
                assumptions));
    }

    private Map<OperationKind, DurationLaw> laws() {
        Map<OperationKind, DurationLaw> laws = new EnumMap<>(OperationKind.class);
        for (OperationKind kind : OperationKind.values()) {
            section.field(CostCheck.key(kind)).ifPresent(field -> laws.put(kind, LawReader.read(field)
                    // unreadable: already reported, and stated as far as CostCheck is concerned
                    .orElse(new Deterministic(0))));
        }
        return laws;
    }

    private List<Double> factors(String key, String otherwise) {
        Optional<Field> field = section.field(key);
        if (field.isEmpty()) {
            assumptions.add(key + " is not stated: " + otherwise);
            return List.of(1.0);
        }
        List<Double> factors = field.get().items().stream()
                .flatMap(item -> item.number(Range.POSITIVE).stream())
                .toList();
        if (field.get().items().isEmpty()) {
            field.get().reject("needs at least one number > 0. Leave the line out if " + otherwise + ".");
        }
        return factors.isEmpty() ? List.of(1.0) : factors;
    }

    private OsCosts os() {
        OptionalLong slice = section.field("slice-us").map(MachineReader::slice).orElse(OptionalLong.empty());
        long contextSwitch = osTime("context-switch-us", "a context switch");
        WakeUp wakeUp = new WakeUp(
                osLaw("wake-up-us", "being woken up"),
                osTime("wake-other-us", "waking another thread"),
                osTime("wake-other-busy-us", "waking another thread while no core is idle"));
        Spins spins = new Spins(
                osTime("lock-spin-us", "trying a taken lock again before blocking"),
                osTime("meeting-spin-us", "waiting for a group before blocking"));
        return new OsCosts(slice, contextSwitch, wakeUp, spins, osLaw("oversleep-us", "the end of a sleep"));
    }

    /** An unreadable slice is reported here, and stated as far as {@link CostCheck} is concerned. */
    private static OptionalLong slice(Field field) {
        double us = field.number(Range.atLeast(0.001, Double.POSITIVE_INFINITY)).orElse(1.0);
        return OptionalLong.of(Math.round(us * NS_PER_US));
    }

    private long osTime(String key, String what) {
        return section.field(key)
                .map(field -> Math.round(field.number(Range.NOT_NEGATIVE).orElse(0.0) * NS_PER_US))
                .orElseGet(() -> {
                    assumptions.add(key + " is not stated: " + what + " takes no time");
                    return 0L;
                });
    }

    private DurationLaw osLaw(String key, String what) {
        return section.field(key)
                .map(field -> LawReader.read(field).orElse(new Deterministic(0)))
                .orElseGet(() -> {
                    assumptions.add(key + " is not stated: " + what + " is not delayed");
                    return new Deterministic(0);
                });
    }
}
