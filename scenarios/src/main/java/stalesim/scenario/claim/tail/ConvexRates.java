package stalesim.scenario.claim.tail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.bound.staleness.ConvexTarget;
import stalesim.model.bound.staleness.ConvexUpdates;
import stalesim.model.bound.staleness.FallingStepUpdates;
import stalesim.model.bound.staleness.SmoothLoss;
import stalesim.model.bound.staleness.StepMoments;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.paper.Reading;
import stalesim.model.staleness.Poisson;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.descent.BoundedLoss;
import stalesim.scenario.claim.descent.StaleDescent;
import stalesim.scenario.claim.tail.Rates.Setting;

/** When steps that do not grow with staleness are promised to be near the optimum of a convex loss. */
final class ConvexRates {

    private static final BoundedLoss LOSS = new BoundedLoss(1, Rates.START, 0.3);

    private ConvexRates() {}

    static List<Claim<?>> claims() {
        return List.of(convex());
    }

    private static Claim<?> convex() {
        return Claim.of(
                        "S003-80",
                        "theorem C.5.10, corollaries C.5.11, C.5.12, eq. C.14, C.15",
                        ClaimKind.BOUND,
                        "For strongly convex losses it follows from eq. A.22 that steps which do not grow with"
                                + " staleness need"
                                + " at most ln(D/eps)/(2 c E[eta] - M (M + 2 L sqrt(eps tau)) E[eta^2]/eps) updates;"
                                + " for TAIL-tau E[eta^2] = (1 + A^2/3) eta^2.")
                .assuming("a quadratic on an interval with noisy gradients", "independent staleness")
                .checkedBy(
                        "That it is no less than eq. A.22 with E[tau eta] = E[tau] E[eta], and mean squared distance"
                                + " after so many updates",
                        ConvexRates::convexUpdates)
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
            SmoothLoss smooth = new SmoothLoss(1, LOSS.constants(Rates.START).gradient(), Rates.START * Rates.START);
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
                    StaleDescent descent = new StaleDescent(LOSS, random, Rates.START, Rates.START);
                    double x = setting.path(descent, one.step(), random).after((long) Math.ceil(said));
                    sum += x * x / paths;
                }
                return sum;
            });
            evidence.add(Estimated.atMost("squared distance, " + setting.name(), squares, one.target().target()));
        }
        return Finding.of(evidence);
    }
}
