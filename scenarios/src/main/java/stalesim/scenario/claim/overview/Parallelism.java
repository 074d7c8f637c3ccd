package stalesim.scenario.claim.overview;

import java.util.List;
import java.util.function.IntUnaryOperator;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Ordered;
import stalesim.model.duration.Exponential;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Quadratics;
import stalesim.scenario.claim.Trial;

/** What more workers cost. */
final class Parallelism {

    private static final int[] WORKERS = {1, 4, 8, 12, 16};
    private static final double STEP = 0.12;

    private Parallelism() {}

    static List<Claim<?>> claims() {
        return List.of(statisticalEfficiency());
    }

    private static Claim<?> statisticalEfficiency() {
        return Claim.of(
                        "S003-06",
                        "section 1.4",
                        ClaimKind.TREND,
                        "The more workers, the more updates it takes to reach a loss: parallelism harms statistical"
                                + " efficiency.")
                .assuming("noisy quadratic, the same constant step for all", "exponential compute times")
                .checkedBy(
                        "Loss after 60 updates with 1 to 16 workers, paired by seed: Page's test",
                        Parallelism::lossAfterBudget)
                .literally("m = 1, 4, 8, 12, 16", m -> m)
                .broken("always 8 workers", m -> 8)
                .broken("fewer instead of more", m -> 17 - m);
    }

    private static Finding lossAfterBudget(IntUnaryOperator workers, Bench bench) throws InterruptedException {
        double[][] losses = new double[bench.amount(12, 30)][WORKERS.length];
        for (int level = 0; level < WORKERS.length; level++) {
            Trial trial = Trial.of(new AsyncLock(), workers.applyAsInt(WORKERS[level]), 60)
                    .training(task())
                    .until(StopRule.after(60))
                    .paced(new Exponential(1_000_000));
            for (int seed = 0; seed < losses.length; seed++) {
                losses[seed][level] = bench.run(trial, seed).finalLoss();
            }
        }
        return Finding.of(Ordered.risingInPairs("loss after 60 updates", List.of(losses)));
    }

    private static TrainingTask task() {
        var mode = new NoisyQuadratic.Mode(1, 0, 1, 0.3);
        return Quadratics.task(Quadratics.alike(4, mode), new Constant(STEP));
    }
}
