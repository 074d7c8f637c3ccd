package stalesim.scenario.claim.tail;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntToDoubleFunction;
import stalesim.model.bound.staleness.StepMoments;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.staleness.Poisson;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.step.adaptive.CumulativeKind;
import stalesim.model.step.adaptive.Shape;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Steps that do not grow with staleness: corollary C.5.4. */
final class FallingSteps {

    private FallingSteps() {}

    static List<Claim<?>> claims() {
        return List.of(falling());
    }

    private static Claim<?> falling() {
        return Claim.of(
                        "S003-76",
                        "corollary C.5.4",
                        ClaimKind.BOUND,
                        "For steps that do not grow with staleness E[tau eta] <= E[tau] E[eta], so that lemma C.5.3"
                                + " holds with E[tau] E[eta]^2 in its second term.")
                .checkedBy(
                        "TAIL-tau and inverse steps under Poisson, geometric, uniform and random laws, and that of a"
                                + " run",
                        FallingSteps::together)
                .literally("E[tau eta] <= E[tau] E[eta]", (tau, eta) -> tau * eta)
                .broken("(E[tau] - 1) E[eta]", (tau, eta) -> (tau - 1) * eta)
                .broken("E[tau] E[eta]/2", (tau, eta) -> tau * eta / 2)
                .alsoMeasured();
    }

    private static Finding together(DoubleBinaryOperator bound, Bench bench) throws InterruptedException {
        long violations = 0;
        long cases = 0;
        for (StalenessLaw law : Laws.all(bench)) {
            Scaling mid = Scaling.with(CumulativeKind.MID);
            for (IntToDoubleFunction steps : List.<IntToDoubleFunction>of(
                    tau -> 1,
                    tau -> 1 / (1.0 + tau),
                    mid.under(0.3, Shape.LINEAR, law),
                    mid.under(1, Shape.LINEAR, law))) {
                StepMoments moments = StepMoments.of(steps, law);
                double most = bound.applyAsDouble(law.mean(), moments.mean());
                violations += moments.withStaleness() <= most + 1e-9 ? 0 : 1;
                cases++;
            }
        }
        return Finding.of(Exactly.never("E[tau eta] above the bound", violations, cases));
    }
}
