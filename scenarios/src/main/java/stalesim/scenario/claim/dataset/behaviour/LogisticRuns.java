package stalesim.scenario.claim.dataset.behaviour;

import java.util.function.Function;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.data.DataSet;
import stalesim.model.data.synthetic.Generator;
import stalesim.model.data.synthetic.RowPattern;
import stalesim.model.data.synthetic.RulerSamples;
import stalesim.model.data.synthetic.SyntheticShape;
import stalesim.model.data.synthetic.ValueRange;
import stalesim.model.duration.Lognormal;
import stalesim.model.objective.LogisticRegression;
import stalesim.model.objective.Ridge;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.Evaluation;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.sampling.Sampling;
import stalesim.model.sampling.UniformSampling;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Trial;

/**
 * Logistic regressions with lambda = 0.01, on data of their own for each seed.
 *
 * @param generator of the data
 * @param sampling who draws what
 * @param step size of all steps
 * @param stop after how many updates the loss counts, or at which loss
 */
record LogisticRuns(Generator generator, Function<DataSet, Sampling> sampling, double step, StopRule stop) {

    private static final double RIDGE = 0.01;
    private static final int ROWS = 400;
    /** Replications of data that are not trained on. */
    private static final int OTHER = 1_000;

    /** Samples drawn with replacement. */
    static LogisticRuns of(Generator generator, double step, int updates) {
        return new LogisticRuns(generator, data -> new UniformSampling(data.rows(), 1), step, StopRule.after(updates));
    }

    /** The same with mini-batches drawn with replacement. */
    LogisticRuns batches(int size) {
        return new LogisticRuns(generator, data -> new UniformSampling(data.rows(), size), step, stop);
    }

    /** The same until a loss. */
    LogisticRuns until(double loss) {
        return new LogisticRuns(generator, sampling, step, new StopRule(stop.updates(), loss));
    }

    /** Labels sign(x.ruler), values from -4 to 3 as HIGGS has them. */
    static Generator ruler(int features, double density) {
        RowPattern pattern = density == 1 ? new RowPattern.Full() : new RowPattern.Independent(density);
        return new RulerSamples(new SyntheticShape(ROWS, features, pattern, ValueRange.HIGGS, false), 0);
    }

    /** Loss on all of the data in the end, by seed. */
    double[] losses(Algorithm algorithm, int workers, int seeds, Bench bench) throws InterruptedException {
        return bench.replicate(seeds, seed -> {
            DataSet data = generator.generate(bench.streams(seed));
            return new LogisticRegression(data, RIDGE).loss(run(algorithm, workers, seed, bench).parameters());
        });
    }

    /** Loss on other data in the end, by seed. */
    double[] losses(Algorithm algorithm, int workers, Generator test, Bench bench) throws InterruptedException {
        return bench.replicate(bench.amount(10, 60, 10), seed -> {
            DataSet unseen = test.generate(bench.streams(OTHER + seed));
            return new LogisticRegression(unseen, RIDGE).loss(run(algorithm, workers, seed, bench).parameters());
        });
    }

    /** One run, for those who want more than its loss. */
    CompletedRun run(Algorithm algorithm, int workers, int seed, Bench bench) throws InterruptedException {
        DataSet data = generator.generate(bench.streams(seed));
        var objective = new LogisticRegression(data, RIDGE, Ridge.SPREAD);
        var task = new TrainingTask(
                objective, sampling.apply(data), new Constant(step), new Evaluation(objective, data.rows(), 1));
        Trial trial = Trial.of(algorithm, workers, stop.updates())
                .training(task)
                .until(stop)
                .paced(new Lognormal(300_000, 0.2));
        return bench.complete(trial, seed);
    }

    /** What one side has more than the other, by seed. */
    static double[] less(double[] one, double[] other) {
        double[] differences = new double[one.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = one[i] - other[i];
        }
        return differences;
    }
}
