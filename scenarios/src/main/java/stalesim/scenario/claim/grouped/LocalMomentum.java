package stalesim.scenario.claim.grouped;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import stalesim.model.algorithm.DsSync;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Quadratics;
import stalesim.scenario.claim.Trial;
import stalesim.scenario.claim.grouped.GroupedReplay.Groups;
import stalesim.scenario.claim.grouped.GroupedReplay.Rules;

/** Optimisers with momentum under DS-Sync and under stale gradients. */
final class LocalMomentum {

    private static final double STEP = 0.02;
    private static final double MOMENTUM = 0.9;
    private static final int ROUNDS = 60;
    /** Sixty rounds in floats, whose rounding is 6e-8 each and is carried on by momentum. */
    private static final double FLOATS = 1e-4;
    private static final int[] DELAYS = {1, 3, 7, 15};

    private LocalMomentum() {}

    static List<Claim<?>> claims() {
        return List.of(keptLocal(), staleMomentum());
    }

    private static Claim<?> keptLocal() {
        return Claim.of(
                        "S004-33",
                        "section 3.1, 4.1",
                        ClaimKind.EXACT,
                        "DS-Sync averages parameters, not gradients; momentum stays each worker's own, and with a"
                                + " momentum of 0.9 it converges all the same.")
                .assuming("noisy quadratic")
                .shownBy("stalesim run ds-sync")
                .checkedBy(
                        "Worker 0's model after 60 rounds of 4 workers in groups of 2 against the rule worked through"
                                + " with the same samples, and its loss against the first",
                        LocalMomentum::replayed)
                .literally("velocities stay", rules(STEP, false))
                .broken("velocities are averaged too", rules(STEP, true))
                .broken("twice the step", rules(2 * STEP, false))
                .alsoMeasured();
    }

    private static Rules rules(double step, boolean shared) {
        return new Rules(t -> step, MOMENTUM, Double.POSITIVE_INFINITY, shared);
    }

    private static Finding replayed(Rules rules, Bench bench) throws InterruptedException {
        var objective = Quadratics.alike(4, new NoisyQuadratic.Mode(1, 0, 1, 0.5));
        TrainingTask task = Quadratics.task(objective, new Constant(STEP));
        Trial trial = Trial.of(new DsSync(2, MOMENTUM), 4, ROUNDS).training(task).until(StopRule.after(ROUNDS));
        float[] model = bench.complete(trial, 0).parameters();
        GroupedReplay replay = new GroupedReplay(objective, 4, rules, bench.streams(0));
        double first = replay.loss(0);
        for (int round = 0; round < ROUNDS; round++) {
            replay.round(Groups.alternating(2));
        }
        double worst = 0;
        for (int k = 0; k < model.length; k++) {
            worst = Math.max(worst, Math.abs(model[k] - replay.model(0)[k]));
        }
        return Finding.of(
                Exactly.equal("greatest difference of a parameter", worst, 0, FLOATS),
                Exactly.is("a tenth of the first loss", objective.loss(model) < 0.1 * first));
    }

    /** The subject is the momentum. */
    private static Claim<?> staleMomentum() {
        return Claim.of(
                        "S004-41",
                        "section 2",
                        ClaimKind.EXACT,
                        "Asynchronous and stale synchronous training fail with momentum rather than without: staleness"
                                + " shrinks the range of stable steps more.")
                .assuming("quadratic, constant staleness, heavy ball at the server")
                .checkedBy(
                        "Largest stable steps from the roots of x_(i+1) = x_i + mu (x_i - x_(i-1)) - g x_(i-tau), for"
                                + " tau = 1, 3, 7, 15: over that without staleness at most a fifth of what remains"
                                + " without momentum",
                        LocalMomentum::range)
                .literally("mu = 0.9", MOMENTUM)
                .broken("no momentum", 0.0)
                .broken("negative momentum", -0.5);
    }

    private static Finding range(double momentum, Bench bench) {
        double fresh = limit(0, momentum);
        long milder = 0;
        long rises = 0;
        double last = fresh;
        double worst = 0;
        for (int delay : DELAYS) {
            double limit = limit(delay, momentum);
            double share = limit / fresh / (limit(delay, 0) / limit(0, 0));
            worst = Math.max(worst, share);
            milder += share <= 0.2 ? 0 : 1;
            rises += limit < last ? 0 : 1;
            last = limit;
        }
        return Finding.of(
                Exactly.never("stable steps do not shrink with staleness", rises, DELAYS.length),
                Exactly.never("more than a fifth of what remains without momentum", milder, DELAYS.length)
                        .with("greatest share", worst),
                Exactly.equal("without staleness 2 (1 + mu)", fresh, 2 * (1 + momentum), 1e-6));
    }

    /** The first gain from 0 on, on a grid of 2 %, at which a root leaves the unit circle; refined by halving. */
    private static double limit(int delay, double momentum) {
        double high = 1e-3;
        while (radius(delay, momentum, high) <= 1 + 1e-12) {
            high *= 1.02;
        }
        double low = high / 1.02;
        for (int i = 0; i < 40; i++) {
            double middle = (low + high) / 2;
            if (radius(delay, momentum, middle) <= 1 + 1e-12) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double radius(int delay, double momentum, double gain) {
        int order = Math.max(delay, 1) + 1;
        var companion = new Array2DRowRealMatrix(order, order);
        companion.addToEntry(0, 0, 1 + momentum);
        companion.addToEntry(0, 1, -momentum);
        companion.addToEntry(0, delay, -gain);
        for (int i = 1; i < order; i++) {
            companion.setEntry(i, i - 1, 1);
        }
        EigenDecomposition eigen = new EigenDecomposition(companion);
        double largest = 0;
        for (int i = 0; i < order; i++) {
            largest = Math.max(largest, Math.hypot(eigen.getRealEigenvalue(i), eigen.getImagEigenvalue(i)));
        }
        return largest;
    }
}
