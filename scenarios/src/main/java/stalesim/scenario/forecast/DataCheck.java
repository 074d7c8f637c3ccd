package stalesim.scenario.forecast;

import stalesim.model.data.DataException;
import stalesim.scenario.plan.Cell;
import stalesim.scenario.plan.Plan;
import stalesim.scenario.runner.task.TaskLibrary;
import stalesim.scenario.spec.Scenario;

/**
 * Whether a scenario's data can be used as they are, looked at before anything is run.
 *
 * @param scenario what is asked for
 * @param tasks where its data are kept
 */
public record DataCheck(Scenario scenario, TaskLibrary tasks) {

    /**
     * Whether a look at the data takes a second or so at most.
     *
     * @return false where there are many or where there are none
     */
    public boolean isQuick() {
        return scenario.objective().data().filter(data -> !Smoothness.large(data.training())).isPresent();
    }

    /**
     * Loads or generates the data, puts the objective over them and deals them out to most of the workers.
     *
     * @throws DataException if they cannot be read, do not suit the objective, or are too few for the workers
     */
    public void check() {
        tasks.training(scenario).ifPresent(training -> TaskLibrary.checkShares(scenario, training, workers()));
    }

    private int workers() {
        return Plan.of(scenario).cells().stream().mapToInt(Cell::workers).max().orElse(1);
    }
}
