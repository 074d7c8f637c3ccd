package stalesim.scenario.claim.elastic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.bound.asynchrony.DominatedUpdates;
import stalesim.model.bound.asynchrony.NoisyTarget;
import stalesim.model.bound.asynchrony.NoisyUpdates;
import stalesim.model.bound.staleness.GradientDominance;
import stalesim.model.bound.staleness.SmoothLoss;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.paper.Reading;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.descent.BoundedLoss;
import stalesim.scenario.claim.descent.StaleDescent;

/** How many updates are enough under asynchrony-induced noise, and with which step. */
final class NoisyTargets {

    private static final double START = 0.148;
    private static final BoundedLoss LOSS = new BoundedLoss(1, 0.25, 1);
    private static final double STEP = 0.02;

    /** A little above L M^2 eta/2, below which no number of updates is enough. */
    private static final double TARGET = 0.0112;

    private NoisyTargets() {}

    static List<Claim<?>> claims() {
        return List.of(updates(), dominated());
    }

    private static Claim<?> updates() {
        return Claim.of(
                        "S003-90",
                        "theorem D.5.6",
                        ClaimKind.BOUND,
                        "I > delta/(eta (eps + L M^2 eta/2 - M E|xi|)) updates are enough for a least E|grad L|^2 of"
                                + " eps.")
                .assuming("Huber's loss, noisy gradients, one worker: E|xi| = 0", "a step within the theorem's range")
                .checkedBy(
                        "The least mean squared slope of that many updates, in 20 batches", NoisyTargets::least)
                .literally(
                        "eps + L M^2 eta/2 - M E|xi|",
                        target -> new NoisyUpdates(target, STEP, Reading.LITERAL).value())
                .corrected(
                        "eps - L M^2 eta/2 - M E|xi|",
                        target -> new NoisyUpdates(target, STEP, Reading.CORRECTED).value())
                .broken(
                        "eps + L M^2 eta/2 + M E|xi|",
                        target -> target.loss().start()
                                / (STEP
                                        * (target.target()
                                                + target.loss().scale() * STEP / 2
                                                + target.loss().gradient() * target.noise())))
                .broken("half of eps", target -> target.loss().start() / (STEP * target.target()) / 2);
    }

    private static Finding least(ToDoubleFunction<NoisyTarget> theorem, Bench bench) throws InterruptedException {
        int updates = (int) Math.ceil(
                theorem.applyAsDouble(new NoisyTarget(LOSS.constants(START), 0, TARGET)));
        double[] least = bench.replicate(20, replication -> {
            double[] sums = new double[updates];
            int paths = bench.amount(50, 500);
            UniformRandomProvider random = bench.random(replication);
            for (int path = 0; path < paths; path++) {
                StaleDescent descent = new StaleDescent(LOSS, random, START);
                for (int i = 0; i < updates; i++) {
                    sums[i] += descent.squaredSlope() / paths;
                    descent.update(0, STEP);
                }
            }
            double smallest = Double.POSITIVE_INFINITY;
            for (double sum : sums) {
                smallest = Math.min(smallest, sum);
            }
            return smallest;
        });
        return Finding.of(Estimated.atMost("least squared slope of " + updates + " updates", least, TARGET));
    }

    /** Random targets. */
    static List<NoisyTarget> random(Bench bench) {
        UniformRandomProvider random = bench.random(0);
        List<NoisyTarget> targets = new ArrayList<>();
        for (int draw = 0; draw < 500; draw++) {
            SmoothLoss loss = new SmoothLoss(spread(random), spread(random), spread(random));
            targets.add(new NoisyTarget(loss, spread(random), spread(random)));
        }
        return targets;
    }

    /** Log-uniform from 0.1 to 10. */
    private static double spread(UniformRandomProvider random) {
        return Math.pow(10, 2 * random.nextDouble() - 1);
    }

    private static Claim<?> dominated() {
        return Claim.of(
                        "S003-94",
                        "theorem D.5.10",
                        ClaimKind.BOUND,
                        "Under the PL condition it follows from lemma D.5.5 that E[L - L*] <= eps after"
                                + " 2 M^2 L ln(2 delta/eps)/(mu (mu eps - 2 M^2 E|xi|)) updates.")
                .assuming("delta of the start, not of update i", "mu eta < 1")
                .checkedBy(
                        "The slowest progress that lemma and condition allow, update by update, for 500 random"
                                + " settings, M from 0.1 to 10",
                        NoisyTargets::slowest)
                .literally("M^2 before E|xi|, 2 M^2 L", setting -> setting.theorem(Reading.LITERAL))
                .corrected("M before E|xi|, M^2 L", setting -> setting.theorem(Reading.CORRECTED))
                .broken(
                        "twice the step",
                        setting -> new DominatedUpdates(
                                new SmoothLoss(
                                        setting.loss().lipschitz() / 2,
                                        setting.loss().gradient(),
                                        setting.loss().start()),
                                setting.noise(),
                                setting.target(),
                                Reading.CORRECTED))
                .broken(
                        "without the noise",
                        setting -> new DominatedUpdates(setting.loss(), 0, setting.target(), Reading.CORRECTED));
    }

    /** A loss with its noise and target. */
    private record Dominated(SmoothLoss loss, double noise, GradientDominance target) {

        DominatedUpdates theorem(Reading reading) {
            return new DominatedUpdates(loss, noise, target, reading);
        }

        /** Excess loss where lemma D.5.5 and the PL condition hold with equality. */
        double after(long updates, double step) {
            double excess = loss.start();
            double lost = loss.gradient() * (noise + loss.lipschitz() * loss.gradient() * step / 2);
            for (long i = 0; i < updates; i++) {
                excess = (1 - step * target.strength()) * excess + step * lost;
            }
            return excess;
        }
    }

    private static Finding slowest(Function<Dominated, DominatedUpdates> theorem, Bench bench) {
        UniformRandomProvider random = bench.random(1);
        long violations = 0;
        long cases = 0;
        for (NoisyTarget one : random(bench)) {
            double strength = spread(random) * one.loss().lipschitz() / 100;
            // up to what the theorem allows for M of the loss
            double noise = random.nextDouble() * one.target() * strength / (2 * one.loss().gradient());
            var setting = new Dominated(one.loss(), noise, new GradientDominance(strength, one.target()));
            DominatedUpdates bound = theorem.apply(setting);
            double step = bound.step();
            if (step > 0 && step * strength < 1 && bound.value() < 1e5) {
                double excess = setting.after((long) Math.ceil(bound.value()), step);
                violations += excess <= one.target() * (1 + 1e-9) ? 0 : 1;
                cases++;
            }
        }
        return Finding.of(Exactly.never("the excess loss is above eps", violations, cases));
    }
}
