package stalesim.sim.execution;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.Need;
import stalesim.model.data.DenseData;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.OperationCosts;
import stalesim.model.objective.LogisticRegression;
import stalesim.model.protocol.OperationKind;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.run.Evaluation;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.sampling.Division;
import stalesim.model.sampling.PartitionedSampling;
import stalesim.model.sampling.SampleSequence;
import stalesim.model.sampling.WithReplacement;
import stalesim.model.sampling.partition.Iid;
import stalesim.model.sampling.partition.Sizes;
import stalesim.model.step.Constant;

/** A logistic regression that is quick to simulate, and machines with given times for its operations. */
final class SmallTask {

    private static final int ROWS = 200;
    private static final int FEATURES = 10;

    private SmallTask() {}

    static TrainingTask task() {
        return new TrainingTask(objective(), 2, new Constant(0.1), 50, 1);
    }

    private static LogisticRegression objective() {
        UniformRandomProvider random = new RandomStreams(5, 0).stream(RandomStreams.WHOLE_RUN, Purpose.DATA);
        float[] values = new float[ROWS * FEATURES];
        float[] labels = new float[ROWS];
        for (int row = 0; row < ROWS; row++) {
            float margin = 0;
            for (int k = 0; k < FEATURES; k++) {
                float value = random.nextFloat() * 2 - 1;
                values[row * FEATURES + k] = value;
                margin += k % 2 == 0 ? value : -value;
            }
            labels[row] = margin > 0 ? 1 : -1;
        }
        return new LogisticRegression(new DenseData("small", FEATURES, values, labels), 1e-3);
    }

    /** With samples of their own for workers who need that. */
    static TrainingTask task(Algorithm algorithm) {
        if (!algorithm.needs().contains(Need.OWN_SAMPLES)) {
            return task();
        }
        LogisticRegression objective = objective();
        var sampling = new PartitionedSampling(
                new SampleSequence(objective.data(), IntStream.range(0, ROWS).toArray()),
                Division.fixed(new Iid(new Sizes.Equal())),
                new WithReplacement(),
                2);
        return new TrainingTask(objective, sampling, new Constant(0.1), new Evaluation(objective, 50, 1));
    }

    static RunSpec spec(Algorithm algorithm, int workers, long updates) {
        return new RunSpec(
                algorithm, workers, task(algorithm), StopRule.after(updates), 5, new RandomStreams(11, 0), false);
    }

    /** The compute law given, and constants for everything else. */
    static OperationCosts costs(DurationLaw compute, long accessNs) {
        Map<OperationKind, DurationLaw> laws = new EnumMap<>(OperationKind.class);
        for (OperationKind kind : OperationKind.values()) {
            laws.put(kind, new Deterministic(accessNs));
        }
        laws.put(OperationKind.COMPUTE, compute);
        return new OperationCosts(laws);
    }
}
