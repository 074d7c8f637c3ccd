package stalesim.scenario.claim.rounds;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.step.Constant;
import stalesim.model.step.Diminishing;
import stalesim.model.step.StepSize;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Steps that fall, by gradient or by round, on logistic regression: sections 5 and D.2.3. */
final class DiminishingSteps {

    private DiminishingSteps() {}

    static List<Claim<?>> claims() {
        return List.of(diminishing(), schemes());
    }

    private static Claim<?> diminishing() {
        return ShapesOfGrowth.draft(
                        "S002-32",
                        "section 5, figures 1a to 3a",
                        ClaimKind.QUANTITATIVE,
                        "Diminishing steps converge as fast as the best constant step.")
                .checkedBy(
                        "Loss at the end less that of the best of the constant steps 0.003 .. 0.1, paired by seed,"
                                + " within 0.01",
                        DiminishingSteps::besideConstant)
                .literally("0.1/(1 + 0.001 t)", ShapesOfGrowth.FALLING)
                .broken("0.1/(1 + t)", new Diminishing(0.1, 1, 1))
                .broken("0.001/(1 + 0.001 t)", new Diminishing(0.001, 0.001, 1));
    }

    private static Finding besideConstant(StepSize step, Bench bench) throws InterruptedException {
        int replications = bench.amount(10, 20);
        double[] best = {Double.POSITIVE_INFINITY};
        for (double size : List.of(0.003, 0.01, 0.03, 0.1)) {
            double[] losses = LocalTraining.of(ShapesOfGrowth.LINEAR, new Constant(size)).losses(bench, replications);
            best = Arrays.stream(losses).sum() < Arrays.stream(best).sum() ? losses : best;
        }
        double[] falling = LocalTraining.of(ShapesOfGrowth.LINEAR, step).losses(bench, replications);
        return Finding.of(Estimated.equivalent("difference of losses", ShapesOfGrowth.minus(falling, best), 0, 0.01));
    }

    private static Claim<?> schemes() {
        return ShapesOfGrowth.draft(
                        "S002-33",
                        "section D.2.3",
                        ClaimKind.QUANTITATIVE,
                        "Steps that change by round converge as steps that change by gradient.")
                .checkedBy(
                        "Loss with steps by round over that with steps by gradient, paired by seed, within 1 %",
                        DiminishingSteps::byRound)
                .literally("0.1/(1 + 0.001 t) at the start of the round", ShapesOfGrowth.FALLING)
                .broken("of a quarter of the size", new Diminishing(0.025, 0.001, 1))
                .broken("the first step for ever", new Constant(0.1));
    }

    private static Finding byRound(StepSize step, Bench bench) throws InterruptedException {
        Map<String, Double> linear = Map.of("factor", 40.0);
        Algorithm byRound = QuadraticRounds.rounds(QuadraticRounds.Kind.POWER, linear);
        Algorithm byGradient = byRound.with(Map.of("steps", 1.0));
        LocalTraining these = LocalTraining.of(ShapesOfGrowth.LINEAR, step);
        LocalTraining those = these.with(ShapesOfGrowth.FALLING);
        double[] ratios = bench.replicate(bench.amount(10, 30), replication ->
                these.run(bench, byRound, replication).finalLoss()
                        / those.run(bench, byGradient, replication).finalLoss());
        return Finding.of(Estimated.equivalent("ratio of losses", ratios, 1, 0.01));
    }
}
