package stalesim.scenario.claim.grouped;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import stalesim.model.bound.grouped.GroupedLoss;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.hypothesis.LogLog;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.objective.NoisyQuadratic.Mode;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.grouped.GroupedReplay.Groups;
import stalesim.scenario.claim.grouped.GroupedReplay.Rules;

/** Theorem A.4: the excess loss of DS-Sync. */
final class GroupConvergence {

    private static final int SIZE = 2;
    private static final double DEVIATION = 0.5;
    private static final double SMALLEST = 0.25;
    private static final NoisyQuadratic OBJECTIVE = new NoisyQuadratic(
            List.of(new Mode(1, 0, 1, DEVIATION), new Mode(SMALLEST, 0, 1, DEVIATION)), 0);
    /** L = 1, mu = 1/4, G on the box [-1, 1]^2, squared distance 2 of the start. */
    private static final GroupedLoss.Objective CONSTANTS = new GroupedLoss.Objective(
            1, SMALLEST, Math.sqrt(1 + SMALLEST * SMALLEST + 2 * DEVIATION * DEVIATION), 2);

    private GroupConvergence() {}

    static List<Claim<?>> claims() {
        return List.of(bound(), rate());
    }

    private static GroupedLoss loss(double updates) {
        return new GroupedLoss(CONSTANTS, DEVIATION * Math.sqrt(2), SIZE, updates);
    }

    /** The subject is the bound by the number of updates. */
    private static Claim<?> bound() {
        return Claim.of(
                        "S004-23",
                        "theorem A.4, eq. 21",
                        ClaimKind.BOUND,
                        "The mean excess loss is at most (2 kappa/(gamma + t)) (B/mu + 2 L |w_0 - w*|^2) with B ="
                                + " sigma^2/N + 8 G^2, for steps 2/(mu (gamma + t)).")
                .assuming("quadratic of two directions on a box, outside of which iterates are projected: G is finite")
                .shownBy("stalesim bound grouped-loss")
                .checkedBy(
                        "Excess loss of 4 workers in groups of 2 after 100 and 4000 rounds", GroupConvergence::excess)
                .literally("as printed", t -> loss(t).value())
                .broken("(gamma + t)^2", t -> loss(t).value() / (32 + t))
                .broken("noise of all workers alone", t -> 2 * DEVIATION * DEVIATION / (SIZE * SIZE * (32 + t)));
    }

    private static Finding excess(IntToDoubleFunction bound, Bench bench) throws InterruptedException {
        IntToDoubleFunction step = t -> loss(0).step(t);
        int runs = bench.amount(12, 60);
        return Finding.of(
                Estimated.atMost(
                        "after 100 rounds",
                        bench.replicate(runs, run -> losses(step, run, bench, 100)[0]),
                        bound.applyAsDouble(100)),
                Estimated.atMost(
                        "after 4000 rounds",
                        bench.replicate(runs, run -> losses(step, run, bench, 4_000)[0]),
                        bound.applyAsDouble(4_000)));
    }

    /** The subject is the step by the number of updates. */
    private static Claim<?> rate() {
        return Claim.of(
                        "S004-24",
                        "theorem A.4",
                        ClaimKind.QUANTITATIVE,
                        "DS-Sync converges as 1/t.")
                .assuming("the steps of theorem A.4", "quadratic of two directions")
                .checkedBy(
                        "Slope in logarithms of the mean excess loss from round 1000 to 16000, from the recursion of"
                                + " its moments, which simulated runs must meet in round 200",
                        GroupConvergence::slope)
                .literally("eta_t = 2/(mu (gamma + t))", t -> loss(0).step(t))
                .broken("eta_t = 0.1", t -> 0.1)
                .broken("eta_t in proportion to (gamma + t)^(-1/2)", t -> 1.4 / Math.sqrt(32.0 + t));
    }

    private static Finding slope(IntToDoubleFunction step, Bench bench) throws InterruptedException {
        double[] rounds = {1_000, 4_000, 16_000};
        double[] losses = Arrays.stream(rounds).map(t -> expected(step, (int) t)).toArray();
        double predicted = expected(step, 200);
        double[] simulated = bench.replicate(bench.amount(300, 3_000), run -> losses(step, run, bench, 200)[0]);
        return Finding.of(
                Exactly.equal("slope of ln excess loss over ln t", LogLog.slope(rounds, losses), -1, 0.1),
                Estimated.hits("excess loss in round 200", simulated, predicted, 0.3 * predicted));
    }

    /** Mean excess loss of a worker: bias and variance of the mean of all, and the last step of its own group. */
    private static double expected(IntToDoubleFunction step, int rounds) {
        double loss = 0;
        for (Mode mode : OBJECTIVE.modes()) {
            double square = 1;
            double noise = 0;
            for (int t = 0; t < rounds; t++) {
                double eta = step.applyAsDouble(t);
                double kept = 1 - eta * mode.curvature();
                noise = eta * eta * DEVIATION * DEVIATION;
                square = kept * kept * square + noise / (SIZE * SIZE);
            }
            loss += mode.curvature() / 2 * (square + noise * (1.0 / SIZE - 1.0 / (SIZE * SIZE)));
        }
        return loss;
    }

    /** Excess loss of worker 0 after some numbers of rounds. */
    private static double[] losses(IntToDoubleFunction step, int run, Bench bench, int... rounds) {
        Rules rules = new Rules(step, 0, 1, false);
        GroupedReplay replay = new GroupedReplay(OBJECTIVE, SIZE * SIZE, rules, bench.streams(run));
        double[] losses = new double[rounds.length];
        int done = 0;
        for (int i = 0; i < rounds.length; i++) {
            for (; done < rounds[i]; done++) {
                replay.round(Groups.alternating(SIZE));
            }
            losses[i] = replay.loss(0);
        }
        return losses;
    }
}
