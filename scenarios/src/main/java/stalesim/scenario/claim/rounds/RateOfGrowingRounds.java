package stalesim.scenario.claim.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.bound.rounds.GrowingRoundsError;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.hypothesis.LogLog;
import stalesim.model.paper.Reading;
import stalesim.model.result.CurvePoint;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;
import stalesim.model.step.Diminishing;
import stalesim.model.step.StepSize;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Trial;

/** How fast growing rounds converge on strongly convex problems: theorem 2. */
final class RateOfGrowingRounds {

    private RateOfGrowingRounds() {}

    /** What time the error falls with, of the gradients of all nodes and the number of nodes. */
    private interface Time {
        double of(double gradients, int nodes);
    }

    static List<Claim<?>> claims() {
        return List.of(bound(), rate(), nodes());
    }

    private static Claim<?> bound() {
        return Claim.of(
                        "S002-20",
                        "theorem 2, eq. 4",
                        ClaimKind.BOUND,
                        "E|w_t - w*|^2 <= 4 36^2 N/(mu^2 t), up to terms of lower order.")
                .assuming("a quadratic with L = mu, N = 2 E|grad f(w*)|^2", "4 nodes, the recipe's sizes and steps")
                .checkedBy(
                        "Squared error over N/(mu^2 t) after 2000 messages of simulated and 400 of real runs",
                        RateOfGrowingRounds::constant)
                .literally("4 36^2", new GrowingRoundsError(2, 1, 1, Reading.LITERAL).constant())
                .broken("1/2, the least that any method can have", 0.5)
                .broken("2 (2 alpha - 1) in the numerator for alpha = 1", 1.0)
                .alsoMeasured();
    }

    private static Finding constant(Double constant, Bench bench) throws InterruptedException {
        int dimension = 16;
        TrainingTask task = QuadraticRounds.task(dimension, QuadraticRounds.recipeStep());
        Trial trial = QuadraticRounds.trial(QuadraticRounds.recipe(), 4, bench.amount(1_000, 2_000, 400), task);
        double[] errors = bench.replicate(bench.amount(20, 40, 12), replication -> {
            CompletedRun run = bench.complete(trial, replication);
            return QuadraticRounds.error(run) * run.result().gradients() / (2 * dimension);
        });
        return Finding.of(Estimated.atMost("t mu^2 |w_t - w*|^2/N", errors, constant));
    }

    private static Claim<?> rate() {
        return Claim.of("S002-21", "theorem 2", ClaimKind.QUANTITATIVE, "E|w_t - w*|^2 = O(1/t).")
                .assuming("a quadratic with L = mu", "4 nodes, the recipe's sizes")
                .checkedBy(
                        "Double logarithmic slope of the error over the last decade of 20000 gradients, between -1.1"
                                + " and -0.9",
                        RateOfGrowingRounds::slope)
                .literally("the recipe's steps", QuadraticRounds.recipeStep())
                .broken("constant steps", new Constant(0.02))
                .broken("steps that fall as the root", new Diminishing(0.08, 0.01, 0.5));
    }

    private static Finding slope(StepSize step, Bench bench) throws InterruptedException {
        Algorithm recipe = QuadraticRounds.recipe();
        TrainingTask task = QuadraticRounds.task(64, step);
        Trial trial = QuadraticRounds.trial(recipe, 4, bench.amount(5_000, 20_000), task);
        double[] slopes = bench.replicate(bench.amount(8, 14), replication -> {
            List<CurvePoint> late = bench.run(trial, replication).curve().stream()
                    .filter(point -> 10 * point.update() >= trial.stop().updates())
                    .toList();
            return LogLog.slope(
                    late.stream().mapToDouble(point -> recipe.gradients(point.update(), 4)).toArray(),
                    late.stream().mapToDouble(CurvePoint::loss).toArray());
        });
        return Finding.of(Estimated.within("slope", slopes, -1.1, -0.9));
    }

    private static Claim<?> nodes() {
        return Claim.of(
                        "S002-46",
                        "theorem 2, remark",
                        ClaimKind.QUANTITATIVE,
                        "The error depends on the gradients of all nodes together: twice the nodes halve the gradients"
                                + " of each.")
                .assuming("a quadratic with L = mu", "the recipe's sizes and steps")
                .checkedBy(
                        "ln(t E|w_t - w*|^2) with 2, 4 and 8 nodes less that with one, paired by seed, within 0.1",
                        RateOfGrowingRounds::equal)
                .literally("t = gradients of all nodes", (gradients, nodes) -> gradients)
                .broken("gradients of a node", (gradients, nodes) -> gradients / nodes)
                .broken("messages in the mean of the nodes", (gradients, nodes) -> gradients / Math.sqrt(nodes));
    }

    private static Finding equal(Time time, Bench bench) throws InterruptedException {
        int replications = bench.amount(15, 60);
        double[] alone = logarithms(1, time, bench, replications);
        List<Evidence> evidence = new ArrayList<>();
        for (int nodes : new int[] {2, 4, 8}) {
            double[] several = logarithms(nodes, time, bench, replications);
            double[] differences = IntStream.range(0, replications)
                    .mapToDouble(i -> several[i] - alone[i])
                    .toArray();
            evidence.add(Estimated.equivalent(nodes + " nodes beside one", differences, 0, 0.1));
        }
        return Finding.of(evidence);
    }

    private static double[] logarithms(int nodes, Time time, Bench bench, int replications)
            throws InterruptedException {
        TrainingTask task = QuadraticRounds.task(128, QuadraticRounds.recipeStep());
        Trial trial = QuadraticRounds.trial(QuadraticRounds.recipe(), nodes, bench.amount(500, 1_500), task);
        return bench.replicate(replications, replication -> {
            CompletedRun run = bench.complete(trial, replication);
            return Math.log(QuadraticRounds.error(run) * time.of((double) run.result().gradients(), nodes));
        });
    }
}
