package stalesim.scenario.claim.tail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Ordered;
import stalesim.model.duration.Lognormal;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.result.Clock;
import stalesim.model.run.StopRule;
import stalesim.model.stability.ConstantDelay;
import stalesim.model.step.Constant;
import stalesim.model.step.Fleet;
import stalesim.model.step.StepSize;
import stalesim.model.step.adaptive.LearnedLaw;
import stalesim.model.step.adaptive.LearnedStep;
import stalesim.model.step.adaptive.StepLimits;
import stalesim.model.step.adaptive.TailTau;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Quadratics;
import stalesim.scenario.claim.Trial;

/** What TAIL-tau gains over a constant step of the same mean. */
final class Gain {

    /** The loss at the start: 1/2 in the steep direction, 0.4 in the flat one. */
    private static final double START_LOSS = 0.9;

    private static final double SUCCESS = 0.15;

    private Gain() {}

    static List<Claim<?>> claims() {
        return List.of(speedup(), success());
    }

    /** The subject is the steps, in units of the largest that is stable where all gradients are m - 1 updates old. */
    private static Claim<?> speedup() {
        return Claim.of(
                        "S003-81",
                        "figure C.2, table C.2",
                        ClaimKind.ORDERING,
                        "TAIL-tau lowers the loss faster than a constant step of the same mean, for any number of"
                                + " workers.")
                .assuming(
                        "noisy quadratic of a steep and a flat direction",
                        "log-normal compute times with a variation of 0.3: with 0.6 staleness is so often low that"
                                + " a constant step bears a share of 1.2 too",
                        "A = 1, the law learned from the run, the middle of the distribution function's jumps")
                .inFamily("gain of TAIL-tau")
                .checkedBy(
                        "Loss after 500 updates of 8, 16 and 24 workers (threads: 16), paired by seed, for steps"
                                + " given as shares of the largest that a constant staleness of m - 1 bears",
                        Gain::faster)
                .literally("with any step: shares of 0.3 and 1.2", List.of(0.3, 1.2))
                .corrected("with steps that are too large for a constant one: a share of 1.2", List.of(1.2))
                .broken("with small steps: a share of 0.3", List.of(0.3))
                .broken("with medium steps: a share of 0.6", List.of(0.6))
                .alsoMeasured();
    }

    private static Finding faster(List<Double> shares, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        for (int m : bench.clock() == Clock.REAL ? new int[] {16} : new int[] {8, 16, 24}) {
            for (double share : shares) {
                double size = size(share, m);
                evidence.add(Ordered.greater(
                        "loss of " + m + " workers: constant over TAIL-tau, share " + share,
                        losses(new Constant(size), m, bench),
                        losses(tailTau(size), m, bench)));
            }
        }
        return Finding.of(evidence);
    }

    private static double size(double share, int workers) {
        return share * ConstantDelay.limit(workers - 1);
    }

    private static StepSize tailTau(double size) {
        return new LearnedStep(
                new TailTau(1), LearnedLaw.OBSERVED, size, StepLimits.NONE, LearnedStep.USUAL_FIRST);
    }

    private static double[] losses(StepSize step, int m, Bench bench) throws InterruptedException {
        var steep = new NoisyQuadratic.Mode(1, 0, 1, 0.2);
        var flat = new NoisyQuadratic.Mode(0.05, 0, 4, 0.05);
        Trial trial = Trial.of(new AsyncLock(), m, 500)
                .training(Quadratics.task(new NoisyQuadratic(List.of(steep, flat), 0), step))
                .until(StopRule.after(500))
                .paced(new Lognormal(1_000_000, 0.3));
        return bench.replicate(
                bench.amount(12, 30, 12), replication -> bench.run(trial, replication).finalLoss());
    }

    private static Claim<?> success() {
        return Claim.of(
                        "S003-82",
                        "table C.2",
                        ClaimKind.ORDERING,
                        "More runs reach a loss with TAIL-tau than with a constant step; up to 3.5 times as many.")
                .assuming("as S003-81, 16 workers, a step 1.15 times what a constant staleness of m - 1 bears")
                .inFamily("gain of TAIL-tau")
                .checkedBy(
                        "Runs that end below 15 % of the first loss, paired by seed: signed-rank test, which for yes"
                                + " and no is McNemar's",
                        Gain::successes)
                .literally("TAIL-tau", Gain::tailTau)
                .broken("a constant step again", Constant::new)
                .broken("FLeet's damping", size -> Fleet.forWorkers(size, 16));
    }

    private static Finding successes(DoubleFunction<StepSize> rule, Bench bench) throws InterruptedException {
        double size = size(1.15, 16);
        double[] adaptive = reached(losses(rule.apply(size), 16, bench));
        double[] constant = reached(losses(new Constant(size), 16, bench));
        return Finding.of(Ordered.greater("success: the rule over a constant step", adaptive, constant));
    }

    private static double[] reached(double[] losses) {
        double[] reached = new double[losses.length];
        for (int i = 0; i < losses.length; i++) {
            reached[i] = losses[i] < SUCCESS * START_LOSS ? 1 : 0;
        }
        return reached;
    }
}
