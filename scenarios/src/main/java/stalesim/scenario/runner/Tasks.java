package stalesim.scenario.runner;

import stalesim.model.data.DataException;
import stalesim.model.data.DataSet;
import stalesim.model.objective.LeastSquares;
import stalesim.model.objective.LogisticRegression;
import stalesim.model.objective.Objective;
import stalesim.model.run.TrainingTask;
import stalesim.scenario.spec.ObjectiveKind;
import stalesim.scenario.spec.Scenario;

/** Makes what is trained: loads or generates the data and puts the objective over it. */
public final class Tasks {

    private Tasks() {}

    /**
     * Makes the task of a scenario.
     *
     * @param scenario what is asked for
     * @return its task
     * @throws DataException if the data cannot be used as they are
     */
    public static TrainingTask of(Scenario scenario) {
        ObjectiveKind kind = scenario.objective().kind();
        DataSet data = DataSource.load(scenario.objective().data(), kind, scenario.seed());
        return new TrainingTask(
                objective(kind, data, scenario.objective().l2()),
                scenario.batch(),
                scenario.step(),
                scenario.evaluation().rows(),
                scenario.seed());
    }

    private static Objective objective(ObjectiveKind kind, DataSet data, double l2) {
        try {
            return kind == ObjectiveKind.LOGISTIC ? new LogisticRegression(data, l2) : new LeastSquares(data, l2);
        } catch (IllegalArgumentException e) {
            throw new DataException(e.getMessage() + ". Choose kind: least-squares, or other data.", e);
        }
    }
}
