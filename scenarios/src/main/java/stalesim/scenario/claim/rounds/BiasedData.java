package stalesim.scenario.claim.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Ordered;
import stalesim.model.data.DataSet;
import stalesim.model.data.synthetic.GaussianBlobs;
import stalesim.model.duration.Exponential;
import stalesim.model.neural.SoftmaxCrossEntropy;
import stalesim.model.neural.architecture.Architecture;
import stalesim.model.neural.architecture.MultilayerPerceptron;
import stalesim.model.neural.layer.Shape;
import stalesim.model.objective.Objective;
import stalesim.model.protocol.OperationKind;
import stalesim.model.result.CurvePoint;
import stalesim.model.rounds.PowerSizes;
import stalesim.model.run.Evaluation;
import stalesim.model.run.TrainingTask;
import stalesim.model.sampling.Division;
import stalesim.model.sampling.PartitionedSampling;
import stalesim.model.sampling.SampleSequence;
import stalesim.model.sampling.Sampling;
import stalesim.model.sampling.WithReplacement;
import stalesim.model.sampling.partition.ByLabel;
import stalesim.model.sampling.partition.Iid;
import stalesim.model.sampling.partition.Partition;
import stalesim.model.sampling.partition.Sizes;
import stalesim.model.statistics.Summary;
import stalesim.model.step.Constant;
import stalesim.model.step.Diminishing;
import stalesim.model.step.StepSize;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Trial;

/** Nodes whose local data are unlike: section D.2.4. */
final class BiasedData {

    private static final int NODES = 5;
    /** Data are of replications that no run has. */
    private static final int DATA = 100_000;

    private BiasedData() {}

    static List<Claim<?>> claims() {
        return List.of(convex(), fluctuation());
    }

    private static Claim<?> convex() {
        return Claim.of(
                        "S002-34",
                        "section 5, figures 1b and 2b; section D.2.4",
                        ClaimKind.QUANTITATIVE,
                        "On convex problems it makes no difference to the test error whether local data are biased.")
                .assuming("logistic regression, 5 nodes, s_i = 20 i", "biased: one kind of label a node if possible")
                .shownBy("stalesim run local-rounds")
                .checkedBy(
                        "Test accuracy with biased less that with random parts, paired by seed, within a percentage"
                                + " point",
                        BiasedData::difference)
                .literally("one label a node", training -> training.with(new ByLabel(1)))
                .broken("and an eightieth of the gradients", training -> training.with(new ByLabel(1)).of(100))
                .broken("and steps of a thousandth", training ->
                        training.with(new ByLabel(1)).with(new Diminishing(0.0003, 0.01, 1)))
                .alsoMeasured();
    }

    private static Finding difference(UnaryOperator<LocalTraining> bias, Bench bench) throws InterruptedException {
        LocalTraining training = LocalTraining.of(new PowerSizes(20, 1, 0), new Diminishing(0.3, 0.01, 1));
        int replications = bench.amount(10, 20, 12);
        double[] unbiased = training.accuracies(bench, replications);
        double[] biased = bias.apply(training).accuracies(bench, replications);
        double[] differences = IntStream.range(0, replications)
                .mapToDouble(i -> biased[i] - unbiased[i])
                .toArray();
        return Finding.of(Estimated.equivalent("difference of accuracies", differences, 0, 0.01));
    }

    private static Claim<?> fluctuation() {
        return Claim.of(
                        "S002-35",
                        "figures 3b and 12; section D.2.4",
                        ClaimKind.ORDERING,
                        "On a non-convex problem the accuracy fluctuates more while training on biased local data.")
                .assuming(
                        "a network of 16 hidden neurons on 10 classes, 5 nodes with 2 classes each",
                        "constant sizes")
                .checkedBy(
                        "Standard deviation of the changes of test accuracy over the last half of the curve,"
                                + " paired by seed and data",
                        BiasedData::spread)
                .literally(
                        "with any step: 0.006, 0.025 and 0.05",
                        new Bias(new ByLabel(2), List.of(0.006, 0.025, 0.05)))
                .corrected("with steps that do not overshoot: 0.006 and 0.025", Bias.of(new ByLabel(2)))
                .broken("random parts of equal size", Bias.of(new Iid(new Sizes.Equal())))
                .broken("all classes at every node", Bias.of(new ByLabel(10)));
    }

    /**
     * What is said to fluctuate more than random parts do.
     *
     * @param partition of the data
     * @param steps with each of which it is said to
     */
    private record Bias(Partition partition, List<Double> steps) {

        static Bias of(Partition partition) {
            return new Bias(partition, List.of(0.006, 0.025));
        }
    }

    private static Finding spread(Bias bias, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        for (double step : bias.steps()) {
            evidence.add(Ordered.greater(
                    "fluctuation on biased over that on random parts, step " + step,
                    fluctuations(bias.partition(), step, 0, bench),
                    // Other seeds: the same parts must not make the same numbers.
                    fluctuations(new Iid(new Sizes.Equal()), step, 1_000, bench)));
        }
        return Finding.of(evidence);
    }

    private static double[] fluctuations(Partition partition, double step, int first, Bench bench)
            throws InterruptedException {
        Algorithm rounds = QuadraticRounds.rounds(QuadraticRounds.Kind.CONSTANT, Map.of("size", 150.0));
        Trial untrained = Trial.of(rounds, NODES, 20L * NODES)
                .costing(Map.of(OperationKind.COMPUTE, new Exponential(100_000)));
        return bench.replicate(bench.amount(10, 80), replication -> {
            var data = new GaussianBlobs(1_000, 10, 10, 4).generate(bench.streams(DATA + replication));
            Trial trial = untrained.training(network(data, partition, new Constant(step)));
            List<CurvePoint> curve = bench.run(trial, first + replication).curve();
            double[] changes = IntStream.range(curve.size() / 2, curve.size())
                    .mapToDouble(i -> curve.get(i).testAccuracy().orElseThrow()
                            - curve.get(i - 1).testAccuracy().orElseThrow())
                    .toArray();
            return Summary.of(changes).standardDeviation();
        });
    }

    private static TrainingTask network(DataSet all, Partition partition, StepSize step) {
        DataSet training = all.select("training", IntStream.range(0, 500).toArray());
        DataSet test = all.select("test", IntStream.range(500, 1_000).toArray());
        Architecture network = MultilayerPerceptron.of(new Shape(10, 1, 1), List.of(16), 10);
        Objective objective = new SoftmaxCrossEntropy(training, network, 0);
        Evaluation evaluation = new Evaluation(
                objective, Optional.of(new SoftmaxCrossEntropy(test, network, 0)), 100, 1);
        SampleSequence order = new SampleSequence(training, IntStream.range(0, 500).toArray());
        Sampling sampling = new PartitionedSampling(order, Division.fixed(partition), new WithReplacement(), 1);
        return new TrainingTask(objective, sampling, step, evaluation);
    }
}
