package stalesim.scenario.claim.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Ordered;
import stalesim.model.rounds.LogarithmicSizes;
import stalesim.model.rounds.PowerSizes;
import stalesim.model.rounds.SampleSizes;
import stalesim.model.step.Diminishing;
import stalesim.model.step.StepSize;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.ClaimDraft;

/** Sizes that grow linearly, more slowly or faster, on logistic regression: sections 4.2 and D.2.2. */
final class ShapesOfGrowth {

    static final StepSize FALLING = new Diminishing(0.1, 0.001, 1);
    static final SampleSizes LINEAR = new PowerSizes(40, 1, 0);
    private static final double PERCENTAGE_POINT = 0.01;

    private ShapesOfGrowth() {}

    static List<Claim<?>> claims() {
        return List.of(keepAccuracy(), tooFast(), beyondTheory());
    }

    static ClaimDraft draft(String id, String place, ClaimKind kind, String statement) {
        return Claim.of(id, place, kind, statement)
                .assuming("logistic regression with ridge 0.001, 5 nodes, 8000 gradients, d = 1")
                .shownBy("stalesim run local-rounds");
    }

    private static Claim<?> keepAccuracy() {
        return draft(
                        "S002-30",
                        "figures 5 and 6",
                        ClaimKind.QUANTITATIVE,
                        "Sizes that grow as i and as i/ln i are as accurate as constant ones.")
                .checkedBy(
                        "Test accuracy less that of constant sizes of 40, paired by seed, within a percentage point",
                        ShapesOfGrowth::accuracies)
                .literally("40 i and 100 i/ln i", List.of(of(LINEAR), of(new LogarithmicSizes(100, 0))))
                .broken("a fiftieth of the gradients", List.of(of(LINEAR).of(160)))
                .alsoMeasured();
    }

    private static LocalTraining of(SampleSizes sizes) {
        return LocalTraining.of(sizes, FALLING);
    }

    private static Finding accuracies(List<LocalTraining> trainings, Bench bench) throws InterruptedException {
        int replications = bench.amount(10, 20, 10);
        double[] constant = of(PowerSizes.constant(40)).accuracies(bench, replications);
        List<Evidence> evidence = new ArrayList<>();
        for (LocalTraining training : trainings) {
            double[] accuracies = training.accuracies(bench, replications);
            evidence.add(Estimated.equivalent(
                    training.sizes().name(), minus(accuracies, constant), 0, PERCENTAGE_POINT));
        }
        return Finding.of(evidence);
    }

    static double[] minus(double[] these, double[] those) {
        return IntStream.range(0, these.length).mapToDouble(i -> these[i] - those[i]).toArray();
    }

    private static double[] over(double[] these, double[] those) {
        return IntStream.range(0, these.length).mapToDouble(i -> these[i] / those[i]).toArray();
    }

    private static Claim<?> tooFast() {
        return draft(
                        "S002-31",
                        "section D.2.2",
                        ClaimKind.ORDERING,
                        "Sizes that grow exponentially or as i^3 are no good: they are less accurate at the same number"
                                + " of gradients.")
                .inFamily("shapes of growth")
                .checkedBy(
                        "Loss at the end above that of linear growth, paired by seed, and by 5 % at least",
                        ShapesOfGrowth::worse)
                .literally("40 2^i and 40 i^3", List.of(new FastSizes(i -> 40 * Math.pow(2, (double) i)), new FastSizes(
                        i -> 40 * Math.pow((double) i, 3))))
                .broken("50 i", List.of(new PowerSizes(50, 1, 0)))
                .broken("constant sizes", List.of(PowerSizes.constant(40)))
                .alsoMeasured();
    }

    private static Finding worse(List<SampleSizes> sequences, Bench bench) throws InterruptedException {
        int replications = bench.amount(10, 20, 10);
        double[] linear = LocalTraining.of(LINEAR, FALLING).losses(bench, replications);
        List<Evidence> evidence = new ArrayList<>();
        for (SampleSizes sizes : sequences) {
            double[] fast = LocalTraining.of(sizes, FALLING).losses(bench, replications);
            String what = "loss with s_2 = " + sizes.size(2);
            evidence.add(Ordered.greater(what, fast, linear));
            evidence.add(Estimated.atLeast(what + " over that of linear growth", over(fast, linear), 1.05));
        }
        return Finding.of(evidence);
    }

    private static Claim<?> beyondTheory() {
        return draft(
                        "S002-49",
                        "section 4.2",
                        ClaimKind.QUANTITATIVE,
                        "Linearly growing sizes, which the theory does not allow on strongly convex problems, converge"
                                + " as well as i/ln i.")
                .checkedBy("Loss with both, paired by seed, ratio within 2 %", ShapesOfGrowth::besideLogarithm)
                .literally("s_i = 40 i", LINEAR)
                .broken("two rounds", PowerSizes.constant(4_000))
                .broken("s_i = 40 i^3", new FastSizes(i -> 40 * Math.pow((double) i, 3)))
                .alsoMeasured();
    }

    private static Finding besideLogarithm(SampleSizes sizes, Bench bench) throws InterruptedException {
        int replications = bench.amount(10, 30, 10);
        double[] linear = LocalTraining.of(sizes, FALLING).losses(bench, replications);
        double[] slower = LocalTraining.of(new LogarithmicSizes(100, 0), FALLING).losses(bench, replications);
        return Finding.of(Estimated.equivalent("ratio of losses", over(linear, slower), 1, 0.02));
    }
}
