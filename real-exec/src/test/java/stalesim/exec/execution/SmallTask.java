package stalesim.exec.execution;

import stalesim.model.algorithm.Algorithm;
import stalesim.model.data.synthetic.RowPattern;
import stalesim.model.data.synthetic.SyntheticData;
import stalesim.model.data.synthetic.SyntheticShape;
import stalesim.model.objective.LogisticRegression;
import stalesim.model.random.RandomStreams;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;

/** A logistic regression whose runs take milliseconds. */
final class SmallTask {

    private SmallTask() {}

    static TrainingTask task(double stepSize) {
        var shape = new SyntheticShape(300, 20, new RowPattern.Full(), false);
        var data = SyntheticData.classification(shape, SyntheticData.ruler(20), 0, new RandomStreams(5, 0));
        return new TrainingTask(new LogisticRegression(data, 1e-3), 4, new Constant(stepSize), 100, 1);
    }

    static RunSpec spec(Algorithm algorithm, int workers, StopRule stop, boolean recorded) {
        return new RunSpec(algorithm, workers, task(0.1), stop, 10, new RandomStreams(11, 0), recorded);
    }
}
