package stalesim.scenario.runner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stalesim.scenario.plan.Cell;
import stalesim.scenario.runner.task.TaskLibrary;
import stalesim.scenario.spec.ObjectiveSpec;
import stalesim.scenario.spec.Scenario;

/**
 * Roughly how long the runs of a sweep take. Measures once an objective, and not for ever: what is beyond the first few
 * objectives is taken to be like the last one measured. Thread-safe.
 */
public final class CostEstimates {

    private static final int MOST_MEASURED = 4;

    private final TaskLibrary tasks;
    private final int jobs;
    private final Map<ObjectiveSpec, CostEstimate> measured = new HashMap<>();
    private CostEstimate last;

    /**
     * Measures nothing yet.
     *
     * @param tasks makes what is measured
     * @param jobs threads for simulated runs
     */
    public CostEstimates(TaskLibrary tasks, int jobs) {
        this.tasks = tasks;
        this.jobs = jobs;
    }

    /**
     * Time of one repetition of a cell.
     *
     * @param cell which
     * @return nanoseconds of the machine's clock, the share of one job where several run at once
     */
    public double runNs(Cell cell) {
        return of(cell.variant().scenario()).runNs(cell);
    }

    private synchronized CostEstimate of(Scenario scenario) {
        CostEstimate known = measured.get(scenario.objective());
        if (known != null || measured.size() == MOST_MEASURED) {
            return known == null ? last : known;
        }
        last = new CostEstimate(scenario, tasks.of(scenario).task(), jobs);
        measured.put(scenario.objective(), last);
        return last;
    }

    /**
     * Time of several cells.
     *
     * @param cells which
     * @return nanoseconds, with the least repetitions of each
     */
    public double leastNs(List<Cell> cells) {
        return cells.stream().mapToDouble(cell -> cell.repeats().min() * runNs(cell)).sum();
    }
}
