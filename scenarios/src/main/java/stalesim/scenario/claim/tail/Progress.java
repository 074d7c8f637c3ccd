package stalesim.scenario.claim.tail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.DiscreteSampler;
import stalesim.model.bound.staleness.SmoothLoss;
import stalesim.model.bound.staleness.StepMoments;
import stalesim.model.bound.staleness.TailTauProgress;
import stalesim.model.bound.staleness.TailTauSteps;
import stalesim.model.bound.staleness.UpdateProgress;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.paper.Reading;
import stalesim.model.staleness.BoundedUniform;
import stalesim.model.staleness.Poisson;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.step.adaptive.CumulativeKind;
import stalesim.model.step.adaptive.Shape;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.descent.BoundedLoss;
import stalesim.scenario.claim.descent.StaleDescent;

/** What an update with stale gradients gains, or loses, in the mean. */
final class Progress {

    /** Steps of stale gradients are twice what is stable near the optimum, so that paths oscillate. */
    private static final double LARGE_STEP = 0.2;

    private static final BoundedLoss STEEP = new BoundedLoss(2, 1, 0.2);
    private static final BoundedLoss NOISY = new BoundedLoss(2, 0.1, 1);

    private Progress() {}

    static List<Claim<?>> claims() {
        return List.of(update(), falling(), tailTau());
    }

    /** Where paths are followed: what is descended, with which steps, under which staleness. */
    private record Setting(String name, BoundedLoss loss, StalenessLaw law, double step) {

        static List<Setting> all() {
            return List.of(
                    new Setting("oscillating, mean staleness 7", STEEP, new Poisson(7), LARGE_STEP),
                    new Setting("noisy, never stale", NOISY, new BoundedUniform(0), 0.05),
                    new Setting("noisy, mean staleness 7", NOISY, new Poisson(7), 0.01));
        }

        IntToDoubleFunction tailTau(double amplitude) {
            IntToDoubleFunction factor = Scaling.with(CumulativeKind.MID).under(amplitude, Shape.LINEAR, law);
            return tau -> step * factor.applyAsDouble(tau);
        }

        /** Mean of the rise and of the squared slope before it, over a path after its start. */
        double[] riseAndSlope(IntToDoubleFunction steps, Bench bench, int replication) {
            UniformRandomProvider random = bench.random(replication);
            DiscreteSampler staleness = law.sampler(random);
            StaleDescent path = new StaleDescent(loss, random, 1);
            int updates = bench.amount(2_000, 10_000);
            double[] sums = new double[2];
            for (int i = 0; i < updates; i++) {
                double squared = path.squaredSlope();
                int tau = staleness.sample();
                double rise = path.update(tau, steps.applyAsDouble(tau));
                if (i >= 500) {
                    sums[0] += rise / (updates - 500);
                    sums[1] += squared / (updates - 500);
                }
            }
            return sums;
        }

        /** Rise and mean step times squared slope, by replication: what the bounds without that term are for. */
        double[] losses(IntToDoubleFunction steps, double mean, Bench bench) throws InterruptedException {
            return bench.replicate(20, replication -> {
                double[] found = riseAndSlope(steps, bench, replication);
                return found[0] + mean * found[1];
            });
        }
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
        for (Setting setting : Setting.all()) {
            for (double amplitude : new double[] {0, 1}) {
                IntToDoubleFunction steps = setting.tailTau(amplitude);
                StepMoments moments = StepMoments.of(steps, setting.law());
                double[] losses = setting.losses(steps, moments.mean(), bench);
                String what = setting.name() + ", A = " + amplitude;
                evidence.add(Estimated.atMost(what, losses, bound.of(setting.loss().constants(1), moments)));
            }
        }
        return Finding.of(evidence);
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
                        Progress::together)
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
                        "(1/2 + A^2/6 + E[tau])/2",
                        (loss, steps, step) -> bound(loss, steps, step, Reading.CORRECTED) / 2);
    }

    private static double bound(SmoothLoss loss, TailTauSteps steps, double step, Reading reading) {
        return new TailTauProgress(loss, steps, new TailTauProgress.Now(step, 0), reading).value();
    }

    private static Finding tailTauGains(TailTauBound bound, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        for (Setting setting : Setting.all()) {
            for (double amplitude : new double[] {0.3, 1}) {
                double[] losses = setting.losses(setting.tailTau(amplitude), setting.step(), bench);
                TailTauSteps steps = new TailTauSteps(amplitude, setting.law().mean());
                double most = bound.of(setting.loss().constants(1), steps, setting.step());
                evidence.add(Estimated.atMost(setting.name() + ", A = " + amplitude, losses, most));
            }
        }
        return Finding.of(evidence);
    }
}
