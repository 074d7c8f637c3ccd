package stalesim.scenario.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.scenario.plan.Cell;
import stalesim.scenario.plan.Plan;
import stalesim.scenario.plan.Shard;
import stalesim.scenario.runner.Calibration;
import stalesim.scenario.runner.CostEstimates;
import stalesim.scenario.spec.Axis;
import stalesim.scenario.spec.MachineSpec;
import stalesim.scenario.spec.RepeatRule;
import stalesim.scenario.spec.Scenario;
import stalesim.scenario.spec.Sweep;

/** Prints what will be run and roughly how long it takes. */
final class PlanTable {

    private static final int MOST_VALUES = 12;

    private final Sweep sweep;
    private final Plan plan;
    private final Shard shard;
    private final CostEstimates costs;

    /**
     * Of all runs or of a part.
     *
     * @param sweep what is asked for
     * @param plan all of its runs
     * @param shard the part that will be done
     * @param costs how long runs take
     */
    PlanTable(Sweep sweep, Plan plan, Shard shard, CostEstimates costs) {
        this.sweep = sweep;
        this.plan = plan.part(shard);
        this.shard = shard;
        this.costs = costs;
    }

    /**
     * Prints the plan.
     *
     * @param err receives it
     * @param jobs threads for simulated runs
     */
    void print(PrintWriter err, int jobs) {
        err.println("Plan of " + sweep.first().name() + ":");
        if (sweep.isSwept()) {
            axes(err);
        } else {
            rows(err);
        }
        if (!shard.isWhole()) {
            int second = shard.number() + shard.of();
            err.println("  shard " + shard + ": cells " + shard.number() + ", " + second + ", "
                    + (second + shard.of()) + ", ... in plan order");
        }
        calibration(err);
        for (Clock clock : Clock.values()) {
            summary(err, clock, jobs);
        }
        err.flush();
    }

    private void axes(PrintWriter err) {
        err.println("  " + sweep.variants().size() + " points with " + plan.cells().size() + " cells:");
        for (Axis axis : sweep.axes()) {
            List<String> steps = axis.steps().stream().map(step -> String.join(" with ", step)).toList();
            int shown = Math.min(MOST_VALUES, steps.size());
            err.println("    " + String.join(" with ", axis.paths()) + ": " + String.join(", ", steps.subList(0, shown))
                    + (shown < steps.size() ? ", ... " + steps.get(steps.size() - 1) + " (" + steps.size() + ")" : ""));
        }
    }

    /** One a clock, mode and algorithm. */
    private void rows(PrintWriter err) {
        Map<String, List<Cell>> rows = new LinkedHashMap<>();
        for (Cell cell : plan.cells()) {
            String row = String.format(
                    Locale.ROOT,
                    "  %-9s  %-6s  %-12s",
                    cell.clock().label(),
                    cell.mode().label(),
                    cell.algorithm().name());
            rows.computeIfAbsent(row, key -> new ArrayList<>()).add(cell);
        }
        rows.forEach((row, cells) -> err.println(row + "  workers " + workers(cells) + "; "
                + cells.get(0).stop().updates() + " updates, "
                + repeats(cells.get(0).repeats()) + ", about " + Durations.text(costs.leastNs(cells))));
    }

    /**
     * Its passes lie between the rounds of real runs, if there are any, and one after the last; runs in which cores are
     * busy are interrupted for looks at gradients and at updates.
     */
    private void calibration(PrintWriter err) {
        Scenario first = sweep.first();
        if (first.machine() instanceof MachineSpec.Stated || !first.clocks().contains(Clock.SIMULATED)) {
            return;
        }
        int passes = first.clocks().contains(Clock.REAL)
                ? first.replications().real().min() + 1
                : Calibration.PASSES;
        double passNs = Calibration.PASS_NS + first.algorithms().size() * Calibration.ALGORITHM_NS;
        List<Cell> busy = plan.under(Clock.REAL).stream()
                .filter(cell -> cell.mode() == Mode.NATIVE)
                .toList();
        double looks = Calibration.GRADIENTS_NS / Calibration.GRADIENTS_APART_NS
                + Calibration.UPDATES_NS / Calibration.UPDATES_APART_NS;
        double betweenNs = looks * costs.leastNs(busy) / sweep.variants().size();
        err.println("  calibration of this machine, about " + Durations.text(passes * passNs + betweenNs)
                + (sweep.isSwept() ? " each" : ""));
    }

    private void summary(PrintWriter err, Clock clock, int jobs) {
        List<Cell> cells = plan.under(clock);
        if (cells.isEmpty()) {
            return;
        }
        long least = plan.leastRuns(clock);
        long most = plan.mostRuns(clock);
        err.println("  " + (most == least ? "" : "at least ") + least + " " + clock.label() + " runs"
                + (most == least ? "" : ", at most " + most) + ", about " + Durations.text(costs.leastNs(cells))
                + (clock == Clock.SIMULATED ? " with " + jobs + " jobs" : ", one at a time"));
    }

    private static String workers(List<Cell> cells) {
        return cells.stream().map(cell -> String.valueOf(cell.workers())).collect(Collectors.joining(" "));
    }

    private static String repeats(RepeatRule rule) {
        return rule.sequential()
                ? rule.min() + " to " + rule.max() + " repetitions"
                : rule.min() == 1 ? "once" : rule.min() + " repetitions";
    }
}
