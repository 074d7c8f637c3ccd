package stalesim.scenario.runner;

import stalesim.scenario.runner.task.TaskLibrary;

/**
 * What runs are done with.
 *
 * @param laboratory where they are done
 * @param tasks what is trained
 * @param costs how long they take
 * @param jobs threads for simulated runs, &gt;= 1
 */
public record Workshop(Laboratory laboratory, TaskLibrary tasks, CostEstimates costs, int jobs) {

    /**
     * With nothing loaded and nothing measured yet.
     *
     * @param laboratory where runs are done
     * @param jobs threads for simulated runs, &gt;= 1
     * @return the workshop
     */
    public static Workshop of(Laboratory laboratory, int jobs) {
        TaskLibrary tasks = new TaskLibrary(jobs);
        return new Workshop(laboratory, tasks, new CostEstimates(tasks, jobs), jobs);
    }
}
