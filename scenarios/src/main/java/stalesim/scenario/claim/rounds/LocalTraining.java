package stalesim.scenario.claim.rounds;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.local.DelayLimit;
import stalesim.model.bound.rounds.Rounds;
import stalesim.model.data.DataSet;
import stalesim.model.data.synthetic.SyntheticData;
import stalesim.model.data.synthetic.SyntheticShape;
import stalesim.model.duration.Exponential;
import stalesim.model.objective.LogisticRegression;
import stalesim.model.objective.Objective;
import stalesim.model.protocol.OperationKind;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.RunResult;
import stalesim.model.rounds.SampleSizes;
import stalesim.model.run.Evaluation;
import stalesim.model.run.TrainingTask;
import stalesim.model.sampling.Division;
import stalesim.model.sampling.PartitionedSampling;
import stalesim.model.sampling.SampleSequence;
import stalesim.model.sampling.Sampling;
import stalesim.model.sampling.UniformSampling;
import stalesim.model.sampling.WithReplacement;
import stalesim.model.sampling.partition.Iid;
import stalesim.model.sampling.partition.Partition;
import stalesim.model.sampling.partition.Sizes;
import stalesim.model.step.StepSize;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Trial;

/**
 * Logistic regression over local data: 800 samples of 10 features, 5 % of the labels wrong, 4000 samples to test on.
 *
 * @param sizes s_i of all nodes together
 * @param nodes n
 * @param partition how the samples are divided; empty if every node has all
 * @param step by gradients before the round
 * @param gradients K at least, in whole rounds
 */
record LocalTraining(
        SampleSizes sizes, int nodes, Optional<Partition> partition, StepSize step, long gradients) {

    private static final int FEATURES = 10;
    private static final double RIDGE = 1e-3;
    /** Data are of replications that no run has. */
    private static final int TRAINING_DATA = 100_000;

    /** 5 nodes with equal random parts, 8000 gradients. */
    static LocalTraining of(SampleSizes sizes, StepSize step) {
        return new LocalTraining(sizes, 5, Optional.of(new Iid(new Sizes.Equal())), step, 8_000);
    }

    LocalTraining with(Partition other) {
        return new LocalTraining(sizes, nodes, Optional.of(other), step, gradients);
    }

    LocalTraining with(StepSize other) {
        return new LocalTraining(sizes, nodes, partition, other, gradients);
    }

    /** With other sizes. */
    LocalTraining with(SampleSizes other) {
        return new LocalTraining(other, nodes, partition, step, gradients);
    }

    /** With another number of nodes. */
    LocalTraining nodes(int others) {
        return new LocalTraining(sizes, others, partition, step, gradients);
    }

    /** With another number of gradients. */
    LocalTraining of(long others) {
        return new LocalTraining(sizes, nodes, partition, step, others);
    }

    /** With every node having all samples. */
    LocalTraining undivided() {
        return new LocalTraining(sizes, nodes, Optional.empty(), step, gradients);
    }

    /** A run with lag 1. */
    RunResult run(Bench bench, int replication) throws InterruptedException {
        Algorithm rounds = new AuditedRounds(sizes, DelayLimit.rounds(1), (worker, workers) -> {});
        return run(bench, rounds, replication);
    }

    /** A run with an algorithm of the product whose sizes are these. */
    RunResult run(Bench bench, Algorithm algorithm, int replication) throws InterruptedException {
        long rounds = new Rounds(sizes, gradients, 1).rounds();
        Trial trial = Trial.of(algorithm, nodes, rounds * nodes).training(task(bench));
        return bench.run(trial.costing(Map.of(OperationKind.COMPUTE, new Exponential(100_000))), replication);
    }

    /** Test accuracies, by replication. */
    double[] accuracies(Bench bench, int replications) throws InterruptedException {
        return bench.replicate(
                replications, replication -> run(bench, replication).finalTestAccuracy().orElseThrow());
    }

    /** Losses at the end over all samples, by replication. */
    double[] losses(Bench bench, int replications) throws InterruptedException {
        return bench.replicate(replications, replication -> run(bench, replication).finalLoss());
    }

    private TrainingTask task(Bench bench) {
        DataSet training = data(800, bench.streams(TRAINING_DATA));
        Objective objective = new LogisticRegression(training, RIDGE);
        Objective test = new LogisticRegression(data(4_000, bench.streams(TRAINING_DATA + 1)), RIDGE);
        SampleSequence order =
                new SampleSequence(training, IntStream.range(0, training.rows()).toArray());
        Sampling sampling = partition.isEmpty()
                ? new UniformSampling(training.rows(), 1)
                : new PartitionedSampling(order, Division.fixed(partition.get()), new WithReplacement(), 1);
        return new TrainingTask(objective, sampling, step, new Evaluation(objective, Optional.of(test), 800, 1));
    }

    private static DataSet data(int rows, RandomStreams streams) {
        return SyntheticData.classification(
                SyntheticShape.dense(rows, FEATURES), SyntheticData.ruler(FEATURES), 0.05, streams);
    }
}
