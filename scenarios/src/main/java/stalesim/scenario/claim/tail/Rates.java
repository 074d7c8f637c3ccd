package stalesim.scenario.claim.tail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.DiscreteSampler;
import stalesim.model.bound.staleness.ConvexTarget;
import stalesim.model.bound.staleness.ConvexUpdates;
import stalesim.model.bound.staleness.FallingStepUpdates;
import stalesim.model.bound.staleness.GradientDominance;
import stalesim.model.bound.staleness.SmoothLoss;
import stalesim.model.bound.staleness.StepMoments;
import stalesim.model.bound.staleness.TailTauGradient;
import stalesim.model.bound.staleness.TailTauSteps;
import stalesim.model.bound.staleness.TailTauUpdates;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
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

    private static final double START = 0.3;
    private static final BoundedLoss LOSS = new BoundedLoss(1, START, 1);
    private static final BoundedLoss CONVEX = new BoundedLoss(1, START, 0.3);
    private static final SmoothLoss CONSTANTS = LOSS.constants(START);

    /** Squared gradient over excess loss of a quadratic with h = 1. */
    private static final double DOMINANCE = 2;

    private Rates() {}

    static List<Claim<?>> claims() {
        return List.of(gradient(), dominated(), convex());
    }

    /** Staleness and amplitude. */
    private record Setting(StalenessLaw law, double amplitude) {

        static List<Setting> all() {
            StalenessLaw rarelyStale = new TabulatedLaw("rarely stale", new double[] {0.95, 0.05});
            return List.of(
                    new Setting(rarelyStale, 0.3), new Setting(rarelyStale, 1), new Setting(new Poisson(3), 1));
        }

        TailTauSteps steps() {
            return new TailTauSteps(amplitude, law.mean());
        }

        String name() {
            return "A = " + amplitude + ", mean staleness " + law.mean();
        }

        /** A path that is projected to where the loss is a quadratic, and its staleness. */
        Path path(double step, UniformRandomProvider random, double limit) {
            IntToDoubleFunction factor = Scaling.with(CumulativeKind.MID).under(amplitude, Shape.LINEAR, law);
            return new Path(
                    new StaleDescent(LOSS, random, START, limit),
                    law.sampler(random),
                    tau -> step * factor.applyAsDouble(tau));
        }
    }

    private record Path(StaleDescent descent, DiscreteSampler staleness, IntToDoubleFunction steps) {

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
                        "The least mean squared slope of 2000 updates, in 10 batches of paths, also where A and E[tau] are"
                                + " small",
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
                int paths = bench.amount(20, 200);
                for (int path = 0; path < paths; path++) {
                    Path one = setting.path(bound.step(), random, Double.POSITIVE_INFINITY);
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
                int paths = bench.amount(100, 1_000);
                for (int path = 0; path < paths; path++) {
                    sum += LOSS.value(setting.path(bound.step(), random, START).after(updates)) / paths;
                }
                return sum;
            });
            evidence.add(Estimated.atMost("loss after " + updates + " updates, " + setting.name(), losses, 0.01));
        }
        return Finding.of(evidence);
    }

    private static Claim<?> convex() {
        return Claim.of(
                        "S003-80",
                        "theorem C.5.10, corollaries C.5.11, C.5.12, eq. C.14, C.15",
                        ClaimKind.BOUND,
                        "For strongly convex losses it follows from eq. A.22 that steps which do not grow with staleness need"
                                + " at most ln(D/eps)/(2 c E[eta] - M (M + 2 L sqrt(eps tau)) E[eta^2]/eps) updates; for"
                                + " TAIL-tau E[eta^2] = (1 + A^2/3) eta^2.")
                .assuming("a quadratic on an interval with noisy gradients", "independent staleness")
                .checkedBy(
                        "That it is no less than eq. A.22 with E[tau eta] = E[tau] E[eta], and mean squared distance after"
                                + " so many updates",
                        Rates::convexUpdates)
                .literally("sqrt(eps tau)", one -> one.falling(Reading.LITERAL))
                .corrected("sqrt(eps) tau", one -> one.falling(Reading.CORRECTED))
                .broken("without staleness", one -> new ConvexUpdates(
                                one.target(), new StepMoments(one.step(), one.moments().square(), 0))
                        .value())
                .broken("a quarter of them", one -> one.falling(Reading.CORRECTED) / 4);
    }

    /** A convex problem and its steps. */
    private record Convex(Setting setting, ConvexTarget target, double step) {

        static Convex of(Setting setting) {
            double eps = 0.05;
            // distances, not losses
            SmoothLoss smooth = new SmoothLoss(1, CONVEX.constants(START).gradient(), START * START);
            double penalty = smooth.gradient() * (smooth.gradient() + 2 * Math.sqrt(eps) * setting.law().mean());
            return new Convex(setting, new ConvexTarget(1, smooth, eps), eps / penalty / 4);
        }

        StepMoments moments() {
            return setting.steps().moments(step);
        }

        double falling(Reading reading) {
            return new FallingStepUpdates(target, moments(), setting.law().mean(), reading).value();
        }
    }

    private static Finding convexUpdates(ToDoubleFunction<Convex> updates, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        for (Setting setting : List.of(new Setting(new Poisson(3), 1), new Setting(new Poisson(7), 0.3))) {
            Convex one = Convex.of(setting);
            double said = updates.applyAsDouble(one);
            double least = new ConvexUpdates(one.target(), one.moments()).value();
            evidence.add(Exactly.is("no less than eq. A.22, " + setting.name(), said >= least)
                    .with("said", said)
                    .with("eq. A.22", least));
            double[] squares = bench.replicate(20, replication -> {
                UniformRandomProvider random = bench.random(replication);
                double sum = 0;
                int paths = bench.amount(50, 500);
                for (int path = 0; path < paths; path++) {
                    StaleDescent descent = new StaleDescent(CONVEX, random, START, START);
                    DiscreteSampler staleness = setting.law().sampler(random);
                    IntToDoubleFunction steps = setting.path(one.step(), random, START).steps();
                    double x = new Path(descent, staleness, steps).after((long) Math.ceil(said));
                    sum += x * x / paths;
                }
                return sum;
            });
            evidence.add(Estimated.atMost("squared distance, " + setting.name(), squares, one.target().target()));
        }
        return Finding.of(evidence);
    }
}
