package stalesim.scenario.runner;

import java.util.Optional;
import stalesim.model.data.DataException;
import stalesim.model.data.DataSet;
import stalesim.model.data.preparation.Parts;
import stalesim.model.objective.Objective;
import stalesim.model.run.Evaluation;
import stalesim.model.run.TrainingTask;
import stalesim.model.sampling.PartitionedSampling;
import stalesim.model.sampling.SampleSequence;
import stalesim.model.sampling.Sampling;
import stalesim.model.sampling.SharedSampling;
import stalesim.model.sampling.UniformSampling;
import stalesim.scenario.spec.SamplingSpec;
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
        Parts parts = new DataSource(scenario.objective().kind(), scenario.seed())
                .load(scenario.objective().data());
        Objectives objectives =
                new Objectives(scenario.objective(), parts.labels().classes());
        Objective objective = objectives.over(parts.training());
        Optional<Objective> test = parts.test().map(objectives::over);
        return new TrainingTask(
                objective,
                sampling(scenario, parts.training()),
                scenario.step(),
                new Evaluation(objective, test, scenario.evaluation().rows(), scenario.seed()));
    }

    private static Sampling sampling(Scenario scenario, DataSet training) {
        SamplingSpec spec = scenario.sampling();
        if (spec.equals(SamplingSpec.USUAL)) {
            return new UniformSampling(training.rows(), scenario.batch());
        }
        SampleSequence samples =
                new SampleSequence(training, spec.order().order().of(training, scenario.seed()));
        return spec.division().isEmpty()
                ? new SharedSampling(samples, spec.draw().draw(), scenario.batch())
                : new PartitionedSampling(samples, spec.division().get(), spec.draw().draw(), scenario.batch());
    }
}
