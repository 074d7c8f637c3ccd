package stalesim.scenario.runner;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import stalesim.model.objective.Objective;
import stalesim.scenario.plan.Cell;
import stalesim.scenario.plan.MemoryNeed;
import stalesim.scenario.plan.Plan;
import stalesim.scenario.runner.task.TaskLibrary;
import stalesim.scenario.spec.Scenario;

/**
 * Refuses a plan with a run that cannot fit into the heap, even by itself. Without it, a JVM that is nearly full
 * collects garbage for minutes before it gives up.
 *
 * @param heapBytes the largest heap
 */
public record HeapCheck(double heapBytes) {

    /** What the JVM calls its most memory leaves out a survivor space, which may be a ninth of the heap. */
    private static final double WITH_SURVIVORS = 9.0 / 8;

    private static final double MIB = 1024.0 * 1024;

    /**
     * With the heap of this process.
     *
     * @return the check
     */
    public static HeapCheck ofThisProcess() {
        return new HeapCheck(WITH_SURVIVORS * Runtime.getRuntime().maxMemory());
    }

    /**
     * Looks at what the scenario states, before anything is loaded.
     *
     * @param plan its cells
     * @throws HeapException if a run needs more than the heap, with the one that needs most
     */
    public void check(Plan plan) {
        check(plan.cells().stream().map(MemoryNeed::stated));
    }

    /**
     * Looks at the model that a scenario trains, and at the cells that train the same.
     *
     * @param plan cells of all points
     * @param scenario of one point
     * @param tasks where its data are loaded, and will be if they are not
     * @throws HeapException if a run needs more than the heap, with the one that needs most
     */
    public void check(Plan plan, Scenario scenario, TaskLibrary tasks) {
        if (!scenario.objective().trains()) {
            return;
        }
        Objective objective = tasks.of(scenario).task().objective();
        check(plan.cells().stream()
                .filter(cell -> cell.variant().scenario().objective().equals(scenario.objective()))
                .map(cell -> new MemoryNeed(cell, objective.dimension(), objective.samples())));
    }

    private void check(Stream<MemoryNeed> needs) {
        needs.max(Comparator.comparingDouble(MemoryNeed::leastBytes))
                .filter(most -> most.leastBytes() > heapBytes)
                .ifPresent(most -> {
                    throw new HeapException(complaint(most));
                });
    }

    private String complaint(MemoryNeed need) {
        Cell cell = need.cell();
        Scenario scenario = cell.variant().scenario();
        double mib = Math.floor(need.leastBytes() / MIB);
        return String.format(
                Locale.ROOT,
                "%s: workers: %d with %s, batch: %d and %d parameters need at least %.0f MiB of memory a run, and the"
                        + " heap has %.0f. Each run must fit by itself, and simulated runs (--jobs) share the heap."
                        + " Take fewer workers, a smaller batch or less data, or give the JVM more:"
                        + " JAVA_OPTS=-Xmx%.0fm.",
                scenario.name(),
                cell.workers(),
                cell.algorithm().name(),
                scenario.batch(),
                need.parameters(),
                mib,
                Math.floor(heapBytes / MIB),
                Math.ceil(2 * need.leastBytes() / MIB));
    }
}
