package stalesim.exec.execution;

import java.util.stream.IntStream;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.Need;
import stalesim.model.data.synthetic.RowPattern;
import stalesim.model.data.synthetic.SyntheticData;
import stalesim.model.data.synthetic.SyntheticShape;
import stalesim.model.objective.LogisticRegression;
import stalesim.model.random.RandomStreams;
import stalesim.model.run.Evaluation;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.sampling.Division;
import stalesim.model.sampling.PartitionedSampling;
import stalesim.model.sampling.SampleSequence;
import stalesim.model.sampling.Sampling;
import stalesim.model.sampling.UniformSampling;
import stalesim.model.sampling.WithReplacement;
import stalesim.model.sampling.partition.Iid;
import stalesim.model.sampling.partition.Sizes;
import stalesim.model.step.Constant;

/** A logistic regression whose runs take milliseconds. */
public final class SmallTask {

    private SmallTask() {}

    /** Of samples that belong to workers where the algorithm needs that. */
    public static TrainingTask task(Algorithm algorithm, double stepSize) {
        var shape = new SyntheticShape(300, 20, new RowPattern.Full(), false);
        var data = SyntheticData.classification(shape, SyntheticData.ruler(20), 0, new RandomStreams(5, 0));
        var objective = new LogisticRegression(data, 1e-3);
        Sampling sampling = algorithm.needs().contains(Need.OWN_SAMPLES)
                ? new PartitionedSampling(
                        new SampleSequence(data, IntStream.range(0, 300).toArray()),
                        Division.fixed(new Iid(new Sizes.Equal())),
                        new WithReplacement(),
                        4)
                : new UniformSampling(300, 4);
        return new TrainingTask(objective, sampling, new Constant(stepSize), new Evaluation(objective, 100, 1));
    }

    /** With 10 points of the loss curve. */
    public static RunSpec spec(Algorithm algorithm, int workers, StopRule stop, boolean recorded) {
        return new RunSpec(algorithm, workers, task(algorithm, 0.1), stop, 10, new RandomStreams(11, 0), recorded);
    }
}
