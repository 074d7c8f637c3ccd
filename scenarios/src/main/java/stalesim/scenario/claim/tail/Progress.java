package stalesim.scenario.claim.tail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import stalesim.model.bound.staleness.SmoothLoss;
import stalesim.model.bound.staleness.StepMoments;
import stalesim.model.bound.staleness.TailTauProgress;
import stalesim.model.bound.staleness.TailTauSteps;
import stalesim.model.bound.staleness.UpdateProgress;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.paper.Reading;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** What an update with stale gradients gains, or loses, in the mean: lemma C.5.3, corollary C.5.5. */
final class Progress {

    private Progress() {}

    static List<Claim<?>> claims() {
        return List.of(update(), tailTau());
    }

    /** Bound on E[L' - L] + E[eta] E|grad L|^2. */
    private interface LossBound {
        double of(SmoothLoss loss, StepMoments steps);
    }

    private static Claim<?> update() {
        return Claim.of(
                        "S003-75",
                        "lemma C.5.3",
                        ClaimKind.BOUND,
                        "E[L(theta') - L(theta)] <= L M^2 (E[eta^2]/2 + E[tau eta] E[eta]) - E[eta] E|grad L|^2.")
                .assuming("Huber's loss with noisy gradients: bounded and Lipschitz", "independent staleness")
                .checkedBy(
                        "Mean over 20 paths each, oscillating with too large a step and noisy near the optimum, with a"
                                + " constant step and with TAIL-tau",
                        Progress::gains)
                .literally("L M^2 (E[eta^2]/2 + E[tau eta] E[eta])", (loss, steps) ->
                        new UpdateProgress(loss, steps, 0).value())
                .broken("without E[tau eta]", (loss, steps) -> loss.scale() * steps.square() / 2)
                .broken("without E[eta^2]", (loss, steps) -> loss.scale() * steps.withStaleness() * steps.mean())
                .broken("without L", (loss, steps) -> new UpdateProgress(loss, steps, 0).value() / loss.lipschitz());
    }

    private static Finding gains(LossBound bound, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        for (StalePaths paths : StalePaths.all()) {
            for (double amplitude : new double[] {0, 1}) {
                IntToDoubleFunction steps = paths.tailTau(amplitude);
                StepMoments moments = StepMoments.of(steps, paths.law());
                double[] losses = paths.losses(steps, moments.mean(), bench);
                String what = paths.name() + ", A = " + amplitude;
                evidence.add(Estimated.atMost(what, losses, bound.of(paths.loss().constants(1), moments)));
            }
        }
        return Finding.of(evidence);
    }

    /** Bound on E[L' - L] + eta E|grad L|^2. */
    private interface TailTauBound {
        double of(SmoothLoss loss, TailTauSteps steps, double step);
    }

    private static Claim<?> tailTau() {
        return Claim.of(
                        "S003-77",
                        "corollary C.5.5",
                        ClaimKind.BOUND,
                        "With TAIL-tau E[L(theta') - L(theta)] <= L M^2 eta^2 (A^2/6 + E[tau]) - eta E|grad L|^2.")
                .assuming(
                        "Huber's loss with noisy gradients: bounded and Lipschitz",
                        "independent staleness, the middle of the distribution function's jumps")
                .checkedBy(
                        "Mean over 20 paths each, oscillating with too large a step and noisy near the optimum, for A"
                                + " = 0.3 and 1",
                        Progress::tailTauGains)
                .literally("A^2/6 + E[tau]", (loss, steps, step) -> bound(loss, steps, step, Reading.LITERAL))
                .corrected("1/2 + A^2/6 + E[tau]", (loss, steps, step) -> bound(loss, steps, step, Reading.CORRECTED))
                .broken(
                        "1/2 + A^2/6, without E[tau]",
                        (loss, steps, step) ->
                                bound(loss, new TailTauSteps(steps.amplitude(), 0), step, Reading.CORRECTED))
                .broken(
                        "(1/2 + A^2/6 + E[tau])/4",
                        (loss, steps, step) -> bound(loss, steps, step, Reading.CORRECTED) / 4);
    }

    private static double bound(SmoothLoss loss, TailTauSteps steps, double step, Reading reading) {
        return new TailTauProgress(loss, steps, new TailTauProgress.Now(step, 0), reading).value();
    }

    private static Finding tailTauGains(TailTauBound bound, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        for (StalePaths paths : StalePaths.all()) {
            for (double amplitude : new double[] {0.3, 1}) {
                double[] losses = paths.losses(paths.tailTau(amplitude), paths.step(), bench);
                TailTauSteps steps = new TailTauSteps(amplitude, paths.law().mean());
                double most = bound.of(paths.loss().constants(1), steps, paths.step());
                evidence.add(Estimated.atMost(paths.name() + ", A = " + amplitude, losses, most));
            }
        }
        return Finding.of(evidence);
    }
}
