package stalesim.scenario.claim.dataset.algorithm;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.Hogwild;
import stalesim.model.algorithm.Sync;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Quadratics;
import stalesim.scenario.claim.Trial;

/** The sign of the gradient in the printed algorithms. */
final class UpdateSigns {

    private static final double STEP = 0.25;
    private static final int UPDATES = 20;

    private UpdateSigns() {}

    static List<Claim<?>> claims() {
        return List.of(sign());
    }

    /** The subject takes a parameter and gamma times the gradient. */
    private static Claim<?> sign() {
        return Claim.of(
                        "S000-32",
                        "appendix A, algorithms 1 and 2",
                        ClaimKind.EXACT,
                        "The servers' updates x + gamma G lead to the minimum.")
                .assuming("quadratic without noise")
                .checkedBy(
                        "20 updates by the rule: nearer to the optimum, and where one worker of Hogwild! and of"
                                + " mini-batch SGD gets",
                        UpdateSigns::path)
                .literally("x + gamma G", (x, step) -> x + step)
                .corrected("x - gamma G", (x, step) -> x - step)
                .broken("x - 2 gamma G", (x, step) -> x - 2 * step)
                .broken("x", (x, step) -> x)
                .alsoMeasured();
    }

    private static Finding path(DoubleBinaryOperator rule, Bench bench) throws InterruptedException {
        double x = 1;
        for (int update = 0; update < UPDATES; update++) {
            x = rule.applyAsDouble(x, STEP * x);
        }
        return Finding.of(
                Exactly.is("nearer to the optimum", Math.abs(x) < 1),
                Exactly.equal("Hogwild!", x, run(new Hogwild(), bench), 1e-6),
                Exactly.equal("mini-batch SGD", x, run(new Sync(), bench), 1e-6));
    }

    private static double run(Algorithm algorithm, Bench bench) throws InterruptedException {
        var quadratic = Quadratics.alike(1, new NoisyQuadratic.Mode(1, 0, 1, 0));
        var task = new TrainingTask(quadratic, 1, new Constant(STEP), 1, 1);
        return bench.complete(Trial.of(algorithm, 1, UPDATES).training(task), 0).parameters()[0];
    }
}
