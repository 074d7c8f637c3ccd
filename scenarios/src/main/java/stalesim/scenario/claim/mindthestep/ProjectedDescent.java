package stalesim.scenario.claim.mindthestep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.bound.staleness.ConvexStep;
import stalesim.model.bound.staleness.ConvexTarget;
import stalesim.model.bound.staleness.ConvexUpdates;
import stalesim.model.bound.staleness.SmoothLoss;
import stalesim.model.bound.staleness.StepMoments;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.paper.Reading;
import stalesim.model.staleness.Geometric;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.descent.BoundedLoss;
import stalesim.scenario.claim.descent.StaleDescent;

/** Theorem A.5.3 where its assumptions hold: a quadratic on [-1, 1] with independent staleness. */
final class ProjectedDescent {

    private static final double NOISE = 0.5;
    private static final double TARGET = 0.05;
    private static final Geometric LAW = new Geometric(0.25);

    private ProjectedDescent() {}

    static List<Claim<?>> claims() {
        return List.of(enoughUpdates());
    }

    /** T of theorem A.5.3. */
    private interface Enough {
        double updates(ConvexTarget target, StepMoments steps);
    }

    private static Claim<?> enoughUpdates() {
        return Claim.of(
                        "S003-34",
                        "theorem A.5.3, eq. A.22",
                        ClaimKind.BOUND,
                        "ln(D/eps)/(2 (c - L M E[tau eta]/sqrt(eps)) E[eta] - M^2 E[eta^2]/eps) updates are enough for"
                                + " a mean squared distance of eps.")
                .assuming(
                        "quadratic on [-1, 1], outside of which iterates are projected: M is finite",
                        "independent geometric staleness, p = 1/4")
                .checkedBy(
                        "Squared distance after that many updates, for constant steps and for steps that fall with"
                                + " staleness",
                        ProjectedDescent::distance)
                .literally("as printed", (target, steps) -> new ConvexUpdates(target, steps).value())
                .broken("both penalties with a plus", ProjectedDescent::optimistic)
                .broken(
                        "distance for squared distance",
                        (target, steps) -> new ConvexUpdates(target, steps).value() / 2);
    }

    private static double optimistic(ConvexTarget target, StepMoments steps) {
        double bound = Math.hypot(1, NOISE);
        double drift = 1 + bound * steps.withStaleness() / Math.sqrt(TARGET);
        return Math.log(1 / TARGET) / (2 * drift * steps.mean() + bound * bound * steps.square() / TARGET);
    }

    private static Finding distance(Enough enough, Bench bench) throws InterruptedException {
        ConvexTarget target = new ConvexTarget(1, new SmoothLoss(1, Math.hypot(1, NOISE), 1), TARGET);
        List<Evidence> evidence = new ArrayList<>();
        for (double rho : new double[] {0.3, 1}) {
            double size = new ConvexStep(target, LAW.mean(), rho, Reading.CORRECTED).value();
            evidence.add(reached("constant step, rho = " + rho, enough, target, tau -> size, bench));
            evidence.add(reached("eta/(1+tau), rho = " + rho, enough, target, tau -> 2 * size / (1 + tau), bench));
        }
        return Finding.of(evidence);
    }

    private static Evidence reached(
            String what, Enough enough, ConvexTarget target, IntToDoubleFunction step, Bench bench)
            throws InterruptedException {
        int updates = (int) Math.ceil(enough.updates(target, StepMoments.of(step, LAW)));
        double[] squares = bench.replicate(bench.amount(200, 2_000), replication -> {
            double x = descend(updates, step, bench.random(replication));
            return x * x;
        });
        return Estimated.atMost(what, squares, TARGET).with("updates", (double) updates);
    }

    private static double descend(int updates, IntToDoubleFunction step, UniformRandomProvider random) {
        var staleness = LAW.sampler(random);
        StaleDescent descent = new StaleDescent(new BoundedLoss(1, 1, NOISE), random, 1, 1);
        for (int i = 0; i < updates; i++) {
            int tau = staleness.sample();
            descent.update(tau, step.applyAsDouble(tau));
        }
        return descent.x();
    }
}
