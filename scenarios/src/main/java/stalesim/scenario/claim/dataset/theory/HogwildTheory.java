package stalesim.scenario.claim.dataset.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.bound.hogwild.HogwildIterations;
import stalesim.model.bound.hogwild.Overlap;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.data.DataSet;
import stalesim.model.data.SparseData;
import stalesim.model.data.synthetic.RulerSamples;
import stalesim.model.duration.Lognormal;
import stalesim.model.objective.Gradient;
import stalesim.model.objective.LogisticRegression;
import stalesim.model.objective.Objective;
import stalesim.model.objective.Ridge;
import stalesim.model.objective.SupportVectorMachine;
import stalesim.model.profile.DataProfile;
import stalesim.model.profile.ProfileSettings;
import stalesim.model.profile.advice.HogwildBound;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Trial;
import stalesim.scenario.claim.curve.Reached;

/** What the theory of Hogwild! says of sparse data. */
final class HogwildTheory {

    private HogwildTheory() {}

    static List<Claim<?>> claims() {
        return List.of(sufficient(), supports());
    }

    private static Claim<?> sufficient() {
        return Claim.of(
                        "S000-36",
                        "theorem 2",
                        ClaimKind.BOUND,
                        "(1 + 6 tau rho + 6 tau^2 Omega delta^(1/2)) Omega h updates suffice, tau being the largest"
                                + " staleness.")
                .assuming("sparse logistic regression", "Omega h is what one worker needs", "the same step for all")
                .checkedBy(
                        "Updates to a loss with 2 to 16 workers over the bound, 12 seeds",
                        HogwildTheory::updates)
                .literally("as printed", (overlap, lag, h) -> new HogwildIterations(overlap, lag, h).value())
                .broken("that of a worker instead of all", (overlap, lag, h) ->
                        overlap.maxSupport() * h / (lag + 1))
                .broken("without Omega", (overlap, lag, h) -> h);
    }

    /** Updates that suffice. */
    private interface Sufficient {
        double updates(Overlap overlap, double lag, double sequential);
    }

    private static Finding updates(Sufficient bound, Bench bench) throws InterruptedException {
        DataSet data = RulerSamples.sparse(300, 100, 0.04).generate(bench.streams(0));
        DataProfile profile = DataProfile.of(data, ProfileSettings.ofSeed(1), stage -> {});
        double target = (Math.log(2) + profile.optimum().orElseThrow().loss()) / 2;
        HogwildBound figures = profile.hogwild();
        Overlap overlap = new Overlap(figures.omega(), figures.delta(), figures.rho());
        var task = new TrainingTask(new LogisticRegression(data, 0.01, Ridge.SPREAD), 1, new Constant(0.5), 300, 1);
        int seeds = bench.amount(3, 12);
        double[] alone = bench.replicate(seeds, seed -> Reached.updates(bench.run(trial(task, 1), seed), target));
        List<Evidence> evidence = new ArrayList<>();
        for (int m : new int[] {2, 4, 8, 16}) {
            double[] ratios = bench.replicate(seeds, seed -> Reached.updates(bench.run(trial(task, m), seed), target)
                    / bound.updates(overlap, m - 1.0, alone[seed] / overlap.maxSupport()));
            evidence.add(Estimated.atMost(m + " workers, updates over the bound", ratios, 1));
        }
        return Finding.of(evidence);
    }

    private static Trial trial(TrainingTask task, int workers) {
        return Trial.of(new AsyncLock(), workers, 3_000).training(task).paced(new Lognormal(1_000_000, 0.1));
    }

    private static Claim<?> supports() {
        return Claim.of(
                        "S000-39",
                        "appendix B.1",
                        ClaimKind.EXACT,
                        "In linear models a sample's gradient has the same non-zero features as the sample.")
                .checkedBy(
                        "Features of 200 sparse samples and of their gradients at a random point, logistic regression"
                                + " and SVM",
                        HogwildTheory::sameFeatures)
                .literally("with the regularisation of eq. 4", (data, logistic) -> logistic
                        ? new LogisticRegression(data, 0.01)
                        : new SupportVectorMachine(data, 0.01))
                .corrected("regularised on the sample's own features alone", (data, logistic) ->
                        logistic
                                ? new LogisticRegression(data, 0.01, Ridge.SPREAD)
                                : new SupportVectorMachine(data, 0.01, Ridge.SPREAD))
                .broken("two samples at a time", (data, logistic) -> new LogisticRegression(neighbours(data), 0));
    }

    /** A linear model of a kind. */
    private interface Linear {
        Objective of(SparseData data, boolean logistic);
    }

    /** Every sample in the place of the one before. */
    private static SparseData neighbours(SparseData data) {
        return data.select("next", IntStream.range(0, data.rows()).map(i -> (i + 1) % data.rows()).toArray());
    }

    private static Finding sameFeatures(Linear model, Bench bench) {
        SparseData data = (SparseData) RulerSamples.sparse(200, 100, 0.04).generate(bench.streams(0));
        return Finding.of(
                Exactly.never("other features, logistic regression", others(model.of(data, true), data), 200),
                Exactly.never("other features, SVM", others(model.of(data, false), data), 200));
    }

    private static long others(Objective objective, SparseData data) {
        float[] point = new float[data.features()];
        float[] row = new float[data.features()];
        for (int k = 0; k < point.length; k++) {
            point[k] = 0.01f * ((k % 7) - 3.5f);
        }
        Gradient gradient = new Gradient(data.features());
        Objective.Evaluator evaluator = objective.evaluator();
        long others = 0;
        for (int i = 0; i < data.rows(); i++) {
            data.copyRow(i, row, 0);
            evaluator.gradient(point, new int[] {i}, 1, gradient);
            boolean same = true;
            for (int k = 0; k < row.length; k++) {
                same &= (row[k] != 0) == (gradient.get(k) != 0);
            }
            others += same ? 0 : 1;
        }
        return others;
    }
}
