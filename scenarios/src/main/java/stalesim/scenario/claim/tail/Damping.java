package stalesim.scenario.claim.tail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.claim.criteria.Ordered;
import stalesim.model.duration.Lognormal;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.run.StopRule;
import stalesim.model.staleness.Geometric;
import stalesim.model.staleness.Poisson;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.step.Constant;
import stalesim.model.step.Fleet;
import stalesim.model.step.InverseStaleness;
import stalesim.model.step.InverseStaleness.Divisor;
import stalesim.model.step.StepSize;
import stalesim.model.step.adaptive.ByWorkers;
import stalesim.model.step.adaptive.StepLimits;
import stalesim.model.step.adaptive.TailTau;
import stalesim.model.step.adaptive.WorkersLaw;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Quadratics;
import stalesim.scenario.claim.Trial;

/** Rules that only ever make steps smaller. */
final class Damping {

    private static final double STEP = 0.02;
    private static final int WORKERS = 8;

    /** Geometric staleness is the slowest case: FLeet's mean step falls as 1/(1 + 2 ln(m/2)), to 0.067 here. */
    private static final double SMALL = 0.1;

    private Damping() {}

    static List<Claim<?>> claims() {
        return List.of(vanishing(), rate());
    }

    private static Claim<?> vanishing() {
        return Claim.of(
                        "S003-66",
                        "section C.3",
                        ClaimKind.ORDERING,
                        "Damped by 1/tau or as in FLeet, steps vanish in the mean as workers are added, and runs"
                                + " converge more slowly than with a constant step.")
                .assuming("staleness of mean m - 1, geometric or Poisson; steps that a constant step is stable with")
                .checkedBy(
                        "Mean step for 2 to 2048 workers: falling, and below 10 % at the end; loss after 150 updates"
                                + " of 8 workers against that of a constant step, paired by seed",
                        Damping::shrinks)
                .literally("1/(1+tau) and FLeet", List.of(m -> new InverseStaleness(STEP, Divisor.ONE_PLUS), m ->
                        Fleet.forWorkers(STEP, m)))
                .broken("a constant step", List.of(m -> new Constant(STEP)))
                .broken(
                        "TAIL-tau",
                        List.of(m -> new ByWorkers(new TailTau(1), WorkersLaw.GEOMETRIC, STEP, StepLimits.NONE)
                                .forRun(m)))
                .alsoMeasured();
    }

    private static Finding shrinks(List<IntFunction<StepSize>> rules, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        double[] constant = losses(new Constant(STEP), bench);
        for (IntFunction<StepSize> rule : rules) {
            long rises = 0;
            double before = Double.POSITIVE_INFINITY;
            for (int m = 2; m <= 2048; m *= 2) {
                double mean = Math.max(
                        mean(rule.apply(m), new Geometric(1.0 / m)), mean(rule.apply(m), new Poisson(m - 1)));
                rises += mean < before ? 0 : 1;
                before = mean;
            }
            StepSize step = rule.apply(WORKERS);
            evidence.add(Exactly.never("mean step does not fall, " + step.name(), rises, 11));
            evidence.add(Exactly.is("mean step of 2048 workers below 10 %", before < SMALL * STEP)
                    .with("mean step over that of no damping", before / STEP));
            evidence.add(Ordered.greater(
                    "loss after 150 updates: " + step.name() + " over constant", losses(step, bench), constant));
        }
        return Finding.of(evidence);
    }

    private static double mean(StepSize step, StalenessLaw law) {
        double sum = 0;
        for (int tau = 0; tau <= law.maxSupport(); tau++) {
            sum += law.pmf(tau) * step.at(0, tau);
        }
        return sum;
    }

    private static double[] losses(StepSize step, Bench bench) throws InterruptedException {
        var quadratic = Quadratics.alike(1, new NoisyQuadratic.Mode(1, 0, 1, 0.05));
        Trial trial = Trial.of(new AsyncLock(), WORKERS, 150)
                .training(Quadratics.task(quadratic, step))
                .until(StopRule.after(150))
                .paced(new Lognormal(1_000_000, 0.3));
        return bench.replicate(
                bench.amount(12, 30, 12), replication -> bench.run(trial, replication).finalLoss());
    }

    private static Claim<?> rate() {
        return Claim.of(
                        "S003-67",
                        "section C.6, footnote 3",
                        ClaimKind.EXACT,
                        "FLeet's beta solves 1/(thres/2 + 1) = e^(-beta thres/2): beta = 2 ln(thres/2 + 1)/thres.")
                .checkedBy(
                        "The equation itself for thresholds 1 to 100, and two golden numbers, of 8 and 16 workers",
                        Damping::solves)
                .literally("2 ln(thres/2 + 1)/thres", threshold -> new Fleet(1, threshold).beta())
                .broken("ln(thres/2 + 1)/thres", threshold -> Math.log1p(threshold / 2) / threshold)
                .broken("2 ln(thres + 1)/thres", threshold -> 2 * Math.log1p(threshold) / threshold);
    }

    private static Finding solves(DoubleUnaryOperator beta, Bench bench) {
        double worst = 0;
        for (int threshold = 1; threshold <= 100; threshold++) {
            double damped = Math.exp(-beta.applyAsDouble(threshold) * threshold / 2);
            worst = Math.max(worst, Math.abs(damped - 1 / (threshold / 2.0 + 1)));
        }
        return Finding.of(
                Exactly.equal("greatest difference of the two sides", worst, 0),
                Exactly.equal("beta of 8 workers, threshold 9", beta.applyAsDouble(9), 0.37883290, 5e-8),
                Exactly.equal("beta of 16 workers, threshold 17", beta.applyAsDouble(17), 0.26485786, 5e-8));
    }
}
