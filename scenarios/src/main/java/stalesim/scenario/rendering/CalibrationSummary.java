package stalesim.scenario.rendering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.Background;
import stalesim.model.machine.Figure;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.Rousing;
import stalesim.model.machine.SlowAfterRest;
import stalesim.model.machine.Stragglers;
import stalesim.model.machine.Ticks;
import stalesim.model.machine.Workforce;
import stalesim.model.protocol.OperationKind;
import stalesim.model.statistics.Estimate;

/**
 * A machine's numbers in a few lines, with the uncertainty of those that were measured: in brackets behind the number
 * that the simulator is told, or on lines of their own at the end.
 */
final class CalibrationSummary {

    private static final double NS_PER_US = 1000;

    private CalibrationSummary() {}

    static Map<String, String> of(MachineDescription machine, List<Estimate> estimates) {
        Map<String, String> lines = of(machine);
        for (Estimate estimate : estimates) {
            String text = EstimateText.whole(estimate);
            lines.merge(estimate.name(), text, (told, passes) -> told + " (passes: " + passes + ")");
        }
        return lines;
    }

    private static Map<String, String> of(MachineDescription machine) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("machine", machine.name());
        lines.put("sockets x cores x threads", machine.processors().topology().toString());
        lines.put("scheduler", machine.processors().scheduling().label());
        lines.put("slowdown by busy cores", machine.processors().slowdown().toString());
        machine.os().sliceNs().ifPresent(slice -> lines.put(Figure.SLICE.label(), microseconds((double) slice)));
        machine.os().ticks().ifPresent(ticks -> {
            lines.put("slices end at ticks", ticks(ticks));
            lines.put(Figure.TICK.label(), law(ticks.taken()));
        });
        lines.put(Figure.CONTEXT_SWITCH.label(), microseconds((double) machine.os().contextSwitchNs()));
        lines.put("wake-up", rousing(machine.os().wakeUp().rousing()));
        lines.put(Figure.WAKING.label(), microseconds((double) machine.os().wakeUp().callNs()));
        lines.put(Figure.WAKING_BUSY.label(), microseconds((double) machine.os().wakeUp().busyCallNs()));
        SlowAfterRest slow = machine.os().wakeUp().slowAfterRest();
        addSlowdown(lines, Figure.SLOWDOWN_AFTER_SLEEP, slow.factor(), slow.forNs());
        addSlowdown(lines, Figure.SLOWDOWN_AFTER_ROUSING, slow.rousingFactor(), slow.forNs());
        lines.put("lock spin", microseconds((double) machine.os().spins().lockNs()));
        lines.put("meeting spin", microseconds((double) machine.os().spins().meetingNs()));
        lines.put("oversleep", law(machine.os().oversleep()));
        add(lines, machine.workforce());
        new TreeMap<>(machine.costs()).forEach((algorithm, costs) -> add(lines, algorithm, costs));
        return lines;
    }

    private static void addSlowdown(Map<String, String> lines, Figure figure, double factor, long forNs) {
        if (factor != 1) {
            lines.put(
                    figure.label(),
                    String.format(Locale.ROOT, "%.3f for %s", factor, microseconds((double) forNs)));
        }
    }

    private static void add(Map<String, String> lines, Workforce workforce) {
        if (!workforce.equals(Workforce.EQUAL)) {
            lines.put("speeds", workforce.speeds().toString());
            Stragglers stragglers = workforce.stragglers();
            lines.put(
                    "stragglers",
                    String.format(
                            Locale.ROOT, "%.2f %% x %.2f", 100 * stragglers.probability(), stragglers.factor()));
            Background background = workforce.background();
            lines.put(
                    "background noise",
                    String.format(
                            Locale.ROOT,
                            "gradients cv %.2f, everything else cv %.2f, for %s at a time",
                            background.computeCv(),
                            background.overheadCv(),
                            microseconds((double) background.holdNs())));
        }
    }

    private static void add(Map<String, String> lines, String algorithm, OperationCosts costs) {
        String whose = algorithm.equals(MachineDescription.ANY_ALGORITHM) ? "any algorithm" : algorithm;
        for (OperationKind kind : OperationKind.values()) {
            costs.law(kind).ifPresent(law -> lines.put(Figure.operation(whose, kind), law(law)));
        }
        if (costs.gap().meanNs() > 0) {
            lines.put(whose + ", gap between cycles", law(costs.gap()));
        }
    }

    private static String ticks(Ticks ticks) {
        return "every " + microseconds((double) ticks.periodNs()) + ", after "
                + microseconds((double) ticks.leastSliceNs()) + " at least";
    }

    private static String rousing(Rousing rousing) {
        return rousing.spells().stream()
                .map(spell -> law(spell.delay())
                        + (rousing.varies() ? " after " + microseconds((double) spell.ns()) + " of work" : ""))
                .collect(Collectors.joining("; "));
    }

    private static String law(DurationLaw law) {
        String mean = microseconds(law.meanNs());
        return law.cv() == 0 ? mean : mean + String.format(Locale.ROOT, ", cv %.2f", law.cv());
    }

    private static String microseconds(double ns) {
        return String.format(Locale.ROOT, ns < 10 * NS_PER_US ? "%.3f µs" : "%.1f µs", ns / NS_PER_US);
    }
}
