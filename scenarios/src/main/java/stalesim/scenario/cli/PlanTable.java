package stalesim.scenario.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import stalesim.model.result.Clock;
import stalesim.scenario.forecast.StepOutlook;
import stalesim.scenario.plan.Cell;
import stalesim.scenario.plan.Plan;
import stalesim.scenario.runner.CostEstimate;
import stalesim.scenario.spec.MachineSpec;
import stalesim.scenario.spec.RepeatRule;
import stalesim.scenario.spec.Scenario;

/** Prints what will be run and roughly how long it takes. */
final class PlanTable {

    private final Scenario scenario;
    private final Plan plan;
    private final CostEstimate cost;

    PlanTable(Scenario scenario, Plan plan, CostEstimate cost) {
        this.scenario = scenario;
        this.plan = plan;
        this.cost = cost;
    }

    void print(PrintWriter err, int jobs, StepOutlook outlook) {
        err.println("Plan of " + scenario.name() + ":");
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
                + repeats(cells.get(0).repeats()) + ", about " + Durations.text(cost.leastNs(cells))));
        for (Clock clock : Clock.values()) {
            summary(err, clock, jobs);
        }
        if (scenario.machine() instanceof MachineSpec.Stated stated && scenario.clocks().contains(Clock.SIMULATED)) {
            stated.assumptions().forEach(assumption -> err.println("Assumed: " + assumption + "."));
        }
        outlook.warnings().forEach(warning -> err.println("Warning: " + warning));
        if (!outlook.summary().isEmpty()) {
            err.println("  " + outlook.summary());
        }
        err.flush();
    }

    private void summary(PrintWriter err, Clock clock, int jobs) {
        List<Cell> cells = plan.under(clock);
        if (cells.isEmpty()) {
            return;
        }
        int least = plan.leastRuns(clock);
        int most = plan.mostRuns(clock);
        err.println("  " + (most == least ? "" : "at least ") + least + " " + clock.label() + " runs"
                + (most == least ? "" : ", at most " + most) + ", about " + Durations.text(cost.leastNs(cells))
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
