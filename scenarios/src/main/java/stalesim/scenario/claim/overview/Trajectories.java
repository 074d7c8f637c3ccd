package stalesim.scenario.claim.overview;

import java.util.List;
import java.util.function.LongBinaryOperator;
import stalesim.model.algorithm.Momentum;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.duration.Exponential;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Quadratics;
import stalesim.scenario.claim.Trial;
import stalesim.scenario.claim.mindthestep.WatchedUpdates;
import stalesim.scenario.claim.mindthestep.WatchedUpdates.Seen;

/** What a run does from update to update. */
final class Trajectories {

    private static final double CURVATURE = 0.8;
    private static final double STEP = 0.05;
    private static final double MOMENTUM = 0.9;
    /** Thirty steps in floats, whose rounding is 6e-8 each. */
    private static final double FLOATS = 1e-5;

    private Trajectories() {}

    static List<Claim<?>> claims() {
        return List.of(views(), heavyBall());
    }

    private static Claim<?> views() {
        return Claim.of(
                        "S003-02",
                        "eq. 1.5, A.4",
                        ClaimKind.EXACT,
                        "The view at which a gradient is computed is theta_(i - tau_i), a state that the model was in.")
                .assuming("reads and updates under a lock")
                .checkedBy(
                        "Views of all updates of a run of 6 workers on a noisy quadratic against the model before each"
                                + " update, bit by bit",
                        Trajectories::replay)
                .literally("i - tau_i", (i, tau) -> i - tau)
                .broken("i: no staleness", (i, tau) -> i)
                .broken("i - tau_i - 1: the own update counts", (i, tau) -> Math.max(0, i - tau - 1))
                .alsoMeasured();
    }

    private static Finding replay(LongBinaryOperator index, Bench bench) throws InterruptedException {
        int updates = bench.amount(300, 2_000, 1_000);
        WatchedUpdates watched = new WatchedUpdates();
        Trial trial = Trial.of(watched, 6, updates)
                .training(task(0.5))
                .until(StopRule.after(updates))
                .paced(new Exponential(500_000));
        bench.run(trial, 0);
        List<Seen> seen = watched.updates();
        long other = 0;
        for (Seen update : seen) {
            long from = index.applyAsLong(update.number(), update.number() - update.read());
            other += update.view().equals(seen.get((int) from).model()) ? 0 : 1;
        }
        return Finding.of(Exactly.never("view is not that state", other, seen.size()));
    }

    private static TrainingTask task(double noise) {
        var mode = new NoisyQuadratic.Mode(CURVATURE, 0, 1, noise);
        return Quadratics.task(Quadratics.alike(4, mode), new Constant(STEP));
    }

    /** The next iterate from this and the last one. */
    private interface Recursion {
        double next(double now, double before, double gradient);
    }

    private static Claim<?> heavyBall() {
        return Claim.of(
                        "S003-03",
                        "eq. 1.3, A.5",
                        ClaimKind.EXACT,
                        "SGD with momentum takes theta_(i+1) = theta_i + mu (theta_i - theta_(i-1)) - eta grad"
                                + " L(theta_i).")
                .shownBy("stalesim run momentum")
                .checkedBy(
                        "The program's own, which keeps a velocity, against the recursion for 1 to 30 updates on a"
                                + " quadratic",
                        Trajectories::recursion)
                .literally("mu (x_i - x_(i-1))", (now, before, g) -> now + MOMENTUM * (now - before) - STEP * g)
                .broken("mu (x_(i-1) - x_i)", (now, before, g) -> now + MOMENTUM * (before - now) - STEP * g)
                .broken("(1 - mu) eta", (now, before, g) -> now + MOMENTUM * (now - before) - (1 - MOMENTUM) * STEP * g)
                .alsoMeasured();
    }

    private static Finding recursion(Recursion recursion, Bench bench) throws InterruptedException {
        double before = 1;
        double now = 1;
        double worst = 0;
        for (int updates = 1; updates <= 30; updates++) {
            double next = recursion.next(now, before, CURVATURE * now);
            before = now;
            now = next;
            Trial trial =
                    Trial.of(new Momentum(MOMENTUM), 1, updates).training(task(0)).until(StopRule.after(updates));
            worst = Math.max(worst, Math.abs(bench.complete(trial, 0).parameters()[0] - now));
        }
        return Finding.of(Exactly.equal("greatest difference of an iterate", worst, 0, FLOATS));
    }
}
