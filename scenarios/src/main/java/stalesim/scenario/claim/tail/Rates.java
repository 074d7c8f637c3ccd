package stalesim.scenario.claim.tail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.DiscreteSampler;
import stalesim.model.bound.staleness.GradientDominance;
import stalesim.model.bound.staleness.SmoothLoss;
import stalesim.model.bound.staleness.TailTauGradient;
import stalesim.model.bound.staleness.TailTauSteps;
import stalesim.model.bound.staleness.TailTauUpdates;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.paper.Reading;
import stalesim.model.staleness.Poisson;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.staleness.TabulatedLaw;
import stalesim.model.step.adaptive.CumulativeKind;
import stalesim.model.step.adaptive.Shape;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.descent.BoundedLoss;
import stalesim.scenario.claim.descent.StaleDescent;

/** What TAIL-tau is promised to reach, and when. */
final class Rates {

    static final double START = 0.3;
    private static final BoundedLoss LOSS = new BoundedLoss(1, START, 1);
    private static final SmoothLoss CONSTANTS = LOSS.constants(START);

    /** Squared gradient over excess loss of a quadratic with h = 1. */
    private static final double DOMINANCE = 2;

    private Rates() {}

    static List<Claim<?>> claims() {
        return List.of(gradient(), dominated());
    }

    /** Staleness and amplitude. */
    record Setting(StalenessLaw law, double amplitude) {

        static List<Setting> all() {
            StalenessLaw rarelyStale = new TabulatedLaw("rarely stale", new double[] {0.95, 0.05});
            return List.of(
                    new Setting(rarelyStale, 0.1), new Setting(rarelyStale, 1), new Setting(new Poisson(3), 1));
        }

        TailTauSteps steps() {
            return new TailTauSteps(amplitude, law.mean());
        }

        String name() {
            return "A = " + amplitude + ", mean staleness " + law.mean();
        }

        /** The same with TAIL-tau's steps of a mean. */
        Path path(StaleDescent descent, double step, UniformRandomProvider random) {
            IntToDoubleFunction factor = Scaling.with(CumulativeKind.MID).under(amplitude, Shape.LINEAR, law);
            return new Path(descent, law.sampler(random), tau -> step * factor.applyAsDouble(tau));
        }
    }

    /** A path with the staleness and steps of its updates. */
    record Path(StaleDescent descent, DiscreteSampler staleness, IntToDoubleFunction steps) {

        void update() {
            int tau = staleness.sample();
            descent.update(tau, steps.applyAsDouble(tau));
        }

        double after(long updates) {
            for (long i = 0; i < updates; i++) {
                update();
            }
            return descent.x();
        }
    }

    private static Claim<?> gradient() {
        return Claim.of(
                        "S003-78",
                        "theorem C.5.6, eq. C.11",
                        ClaimKind.BOUND,
                        "After T updates with TAIL-tau and the mean step of eq. C.11 the least E|grad L|^2 is at most"
                                + " 2 sqrt(L M^2 (A^2 + E[tau]) delta/T).")
                .assuming("Huber's loss with noisy gradients", "independent staleness")
                .checkedBy(
                        "The least mean squared slope of 2000 updates, in 10 batches of paths, also where A and"
                                + " E[tau] are small",
                        Rates::least)
                .literally("A^2 + E[tau]", steps -> new TailTauGradient(CONSTANTS, steps, 2_000, Reading.LITERAL))
                .corrected(
                        "1/2 + A^2 + E[tau] for A^2 < 0.6",
                        steps -> new TailTauGradient(CONSTANTS, steps, 2_000, Reading.CORRECTED))
                .broken(
                        "A^2/6 for A^2 and all",
                        steps -> new TailTauGradient(
                                CONSTANTS,
                                new TailTauSteps(steps.amplitude() / Math.sqrt(6), steps.meanStaleness()),
                                2_000,
                                Reading.LITERAL))
                .broken("a tenth of E[tau], without A^2", steps -> new TailTauGradient(
                        CONSTANTS, new TailTauSteps(0, steps.meanStaleness() / 10), 2_000, Reading.LITERAL));
    }

    private static Finding least(Function<TailTauSteps, TailTauGradient> theorem, Bench bench)
            throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        for (Setting setting : Setting.all()) {
            TailTauGradient bound = theorem.apply(setting.steps());
            double[] least = bench.replicate(10, replication -> {
                UniformRandomProvider random = bench.random(replication);
                double[] sums = new double[(int) bound.updates()];
                int paths = bench.amount(20, 100);
                for (int path = 0; path < paths; path++) {
                    Path one = setting.path(new StaleDescent(LOSS, random, START), bound.step(), random);
                    for (int i = 0; i < sums.length; i++) {
                        sums[i] += one.descent().squaredSlope() / paths;
                        one.update();
                    }
                }
                double smallest = Double.POSITIVE_INFINITY;
                for (double sum : sums) {
                    smallest = Math.min(smallest, sum);
                }
                return smallest;
            });
            evidence.add(Estimated.atMost("least squared slope, " + setting.name(), least, bound.value()));
        }
        return Finding.of(evidence);
    }

    private static Claim<?> dominated() {
        GradientDominance target = new GradientDominance(DOMINANCE, 0.01);
        return Claim.of(
                        "S003-79",
                        "theorem C.5.8, eq. C.13",
                        ClaimKind.BOUND,
                        "Under the PL condition TAIL-tau with the mean step of eq. C.13 has E[L - L*] <= eps after"
                                + " L M^2 (A^2/3 + 2 E[tau]) ln(2 delta/eps)/(mu^2 eps) updates.")
                .assuming("a quadratic on an interval with noisy gradients", "independent staleness")
                .checkedBy("Mean loss after that many updates, also where A and E[tau] are small", Rates::reached)
                .literally(
                        "A^2/3 + 2 E[tau]",
                        setting -> new TailTauUpdates(CONSTANTS, setting.steps(), target, Reading.LITERAL))
                .corrected(
                        "1 + A^2/3 + 2 E[tau]",
                        setting -> new TailTauUpdates(CONSTANTS, setting.steps(), target, Reading.CORRECTED))
                .broken("ln(delta/eps)", setting -> new TailTauUpdates(
                        new SmoothLoss(CONSTANTS.lipschitz(), CONSTANTS.gradient(), CONSTANTS.start() / 4),
                        setting.steps(),
                        target,
                        Reading.CORRECTED))
                .broken("mu^2 for mu in the step", setting -> new TailTauUpdates(
                        CONSTANTS,
                        setting.steps(),
                        new GradientDominance(DOMINANCE * DOMINANCE, 0.01),
                        Reading.CORRECTED));
    }

    private static Finding reached(Function<Setting, TailTauUpdates> theorem, Bench bench)
            throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        for (Setting setting : Setting.all()) {
            TailTauUpdates bound = theorem.apply(setting);
            long updates = (long) Math.ceil(bound.value());
            double[] losses = bench.replicate(20, replication -> {
                UniformRandomProvider random = bench.random(replication);
                double sum = 0;
                int paths = bench.amount(100, 500);
                for (int path = 0; path < paths; path++) {
                    StaleDescent descent = new StaleDescent(LOSS, random, START, START);
                    sum += LOSS.value(setting.path(descent, bound.step(), random).after(updates)) / paths;
                }
                return sum;
            });
            evidence.add(Estimated.atMost("loss after " + updates + " updates, " + setting.name(), losses, 0.01));
        }
        return Finding.of(evidence);
    }
}
