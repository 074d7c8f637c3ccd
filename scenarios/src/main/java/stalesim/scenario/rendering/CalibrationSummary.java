package stalesim.scenario.rendering;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.protocol.OperationKind;

/** A machine's numbers in a few lines. */
final class CalibrationSummary {

    private static final double NS_PER_US = 1000;

    private CalibrationSummary() {}

    static Map<String, String> of(MachineDescription machine) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("machine", machine.name());
        lines.put("cores", Integer.toString(machine.cores()));
        lines.put("slowdown by busy cores", machine.slowdown().toString());
        machine.os().sliceNs().ifPresent(slice -> lines.put("scheduler's slice", microseconds((double) slice)));
        lines.put("context switch", microseconds((double) machine.os().contextSwitchNs()));
        lines.put("wake-up", law(machine.os().wakeUp().delay()));
        lines.put("waking another thread", microseconds((double) machine.os().wakeUp().callNs()));
        lines.put("... with no idle core", microseconds((double) machine.os().wakeUp().busyCallNs()));
        lines.put("lock spin", microseconds((double) machine.os().spins().lockNs()));
        lines.put("meeting spin", microseconds((double) machine.os().spins().meetingNs()));
        lines.put("oversleep", law(machine.os().oversleep()));
        new TreeMap<>(machine.costs()).forEach((algorithm, costs) -> add(lines, algorithm, costs));
        return lines;
    }

    private static void add(Map<String, String> lines, String algorithm, OperationCosts costs) {
        String whose = algorithm.equals(MachineDescription.ANY_ALGORITHM) ? "any algorithm" : algorithm;
        for (OperationKind kind : OperationKind.values()) {
            costs.law(kind).ifPresent(law -> lines.put(whose + ", " + kind.label(), law(law)));
        }
    }

    private static String law(DurationLaw law) {
        String mean = microseconds(law.meanNs());
        return law.cv() == 0 ? mean : mean + String.format(Locale.ROOT, ", cv %.2f", law.cv());
    }

    private static String microseconds(double ns) {
        return String.format(Locale.ROOT, ns < 10 * NS_PER_US ? "%.3f µs" : "%.1f µs", ns / NS_PER_US);
    }
}
