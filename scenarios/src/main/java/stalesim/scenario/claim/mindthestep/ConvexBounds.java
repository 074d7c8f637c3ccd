package stalesim.scenario.claim.mindthestep;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.bound.staleness.ConvexStep;
import stalesim.model.bound.staleness.ConvexStepUpdates;
import stalesim.model.bound.staleness.ConvexTarget;
import stalesim.model.bound.staleness.ConvexUpdates;
import stalesim.model.bound.staleness.SmoothLoss;
import stalesim.model.bound.staleness.StepMoments;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.hypothesis.LogLog;
import stalesim.model.paper.Reading;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Corollaries A.5.4 and A.5.5: what theorem A.5.3 becomes for certain steps. */
final class ConvexBounds {

    private static final double RHO = 0.7;

    private ConvexBounds() {}

    static List<Claim<?>> claims() {
        return List.of(constantStep(), fallingSteps());
    }

    /** A step and the updates that it is said to need. */
    private interface Choice {

        double step(ConvexTarget target, double staleness);

        double updates(ConvexTarget target, double staleness);
    }

    private record Read(Reading reading) implements Choice {

        @Override
        public double step(ConvexTarget target, double staleness) {
            return new ConvexStep(target, staleness, RHO, reading).value();
        }

        @Override
        public double updates(ConvexTarget target, double staleness) {
            return new ConvexStepUpdates(new ConvexStep(target, staleness, RHO, reading)).value();
        }
    }

    /** The corrected step with another factor, and the corrected updates with another. */
    private record Off(double steps, double updates) implements Choice {

        @Override
        public double step(ConvexTarget target, double staleness) {
            return steps * new Read(Reading.CORRECTED).step(target, staleness);
        }

        @Override
        public double updates(ConvexTarget target, double staleness) {
            return updates * new Read(Reading.CORRECTED).updates(target, staleness);
        }
    }

    private static Claim<?> constantStep() {
        return Claim.of(
                        "S003-35",
                        "corollary A.5.4, eq. A.23, A.24",
                        ClaimKind.EXACT,
                        "The step rho c eps/(M (M + 2 L sqrt(eps) tau)) makes the bound of theorem A.5.3 M (M + 2 L"
                                + " sqrt(eps) tau) ln(D/eps)/(rho (2-rho) c^2 eps), which is linear in the mean"
                                + " staleness.")
                .checkedBy(
                        "Theorem A.5.3 with that step against the stated bound, for mean staleness 0 to 64, and the"
                                + " slope in logarithms of the bound at high staleness",
                        ConvexBounds::linear)
                .literally("sqrt(eps tau)", new Read(Reading.LITERAL))
                .corrected("sqrt(eps) tau", new Read(Reading.CORRECTED))
                .broken("without 2 - rho in the bound", new Off(1, 2 - RHO))
                .broken("without rho in the step", new Off(1 / RHO, 1));
    }

    private static Finding linear(Choice choice, Bench bench) {
        ConvexTarget target = new ConvexTarget(1, new SmoothLoss(2, 3, 4), 0.01);
        double worst = 0;
        for (double tau : new double[] {0, 1, 3, 7, 15, 31, 64}) {
            StepMoments steps = StepMoments.constant(choice.step(target, tau), tau);
            double ratio = choice.updates(target, tau) / new ConvexUpdates(target, steps).value();
            worst = Math.max(worst, Math.abs(ratio - 1));
        }
        double[] stale = {1e6, 1e7};
        double[] updates = Arrays.stream(stale).map(tau -> choice.updates(target, tau)).toArray();
        return Finding.of(
                Exactly.equal("greatest relative difference from theorem A.5.3", worst, 0, Exactly.LONG_SUM),
                Exactly.equal("slope of ln T over ln tau", LogLog.slope(stale, updates), 1, 1e-2));
    }

    private static Claim<?> fallingSteps() {
        return Claim.of(
                        "S003-36",
                        "corollary A.5.5",
                        ClaimKind.EXACT,
                        "Steps that do not grow with staleness have E[tau eta] <= E[tau] E[eta].")
                .checkedBy("2000 random laws on up to 40 values with random steps", ConvexBounds::chebyshev)
                .literally("eta(tau) does not grow", ConvexBounds::descending)
                .broken("eta(tau) grows", ConvexBounds::ascending)
                .broken("in any order", steps -> steps);
    }

    private static double[] ascending(double[] steps) {
        double[] sorted = steps.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double[] descending(double[] steps) {
        double[] sorted = ascending(Arrays.stream(steps).map(step -> -step).toArray());
        return Arrays.stream(sorted).map(step -> -step).toArray();
    }

    private static Finding chebyshev(UnaryOperator<double[]> order, Bench bench) {
        int laws = 2_000;
        long violations = 0;
        for (int draw = 0; draw < laws; draw++) {
            UniformRandomProvider random = bench.random(draw);
            int size = 2 + random.nextInt(39);
            double[] weights = random.doubles(size).toArray();
            double[] steps = order.apply(random.doubles(size).toArray());
            violations += covariance(weights, steps) > Exactly.ROUNDING ? 1 : 0;
        }
        return Finding.of(Exactly.never("E[tau eta] > E[tau] E[eta]", violations, laws));
    }

    private static double covariance(double[] weights, double[] steps) {
        double all = Arrays.stream(weights).sum();
        double step = 0;
        double staleness = 0;
        double product = 0;
        for (int tau = 0; tau < weights.length; tau++) {
            double p = weights[tau] / all;
            step += p * steps[tau];
            staleness += p * tau;
            product += p * tau * steps[tau];
        }
        return product - step * staleness;
    }
}
