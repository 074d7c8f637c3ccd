package stalesim.scenario.claim.grouped;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.bound.grouped.GroupDivergence;
import stalesim.model.bound.grouped.GroupNoise;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.objective.Gradient;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.objective.NoisyQuadratic.Mode;
import stalesim.model.paper.Reading;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Quadratics;
import stalesim.scenario.claim.grouped.GroupedReplay.Groups;
import stalesim.scenario.claim.grouped.GroupedReplay.Rules;

/** Lemmas A.2 and A.3: noise and divergence within a group. */
final class GroupBounds {

    private static final double DEVIATION = 0.5;
    private static final int ROUNDS = 100;

    private GroupBounds() {}

    static List<Claim<?>> claims() {
        return List.of(noise(), divergence());
    }

    /** E|g - E g|^2 by sigma and N. */
    private interface Noise {
        double of(double deviation, int size);
    }

    private static Claim<?> noise() {
        return Claim.of(
                        "S004-21",
                        "lemma A.2, eq. 17",
                        ClaimKind.QUANTITATIVE,
                        "The mean gradient of a group of N has a variance of sigma^2/N at most, and just that for"
                                + " independent noise.")
                .assuming("gradients of a noisy quadratic, independent samples")
                .checkedBy("Variance of the mean of 2, 4 and 8 gradients", GroupBounds::varianceOfMeans)
                .literally("sigma^2/N", (sigma, n) -> new GroupNoise(sigma, n).value())
                .broken("sigma^2/N^2", (sigma, n) -> sigma * sigma / n / n)
                .broken("sigma/N", (sigma, n) -> sigma / n)
                .broken("sigma^2/(N-1)", (sigma, n) -> sigma * sigma / (n - 1));
    }

    private static Finding varianceOfMeans(Noise noise, Bench bench) throws InterruptedException {
        var objective = Quadratics.alike(3, new Mode(1, 0, 0, DEVIATION));
        int draws = bench.amount(200, 2_000);
        List<Evidence> evidence = new ArrayList<>();
        for (int size : new int[] {2, 4, 8}) {
            double[] squares = bench.replicate(30, run -> squares(objective, size, draws, bench.random(run)));
            double predicted = noise.of(DEVIATION * Math.sqrt(3), size);
            evidence.add(Estimated.hits("variance of the mean of " + size, squares, predicted, 0.1 * predicted));
        }
        return Finding.of(evidence);
    }

    /** Mean square of the mean gradient at the optimum. */
    private static double squares(NoisyQuadratic objective, int size, int draws, UniformRandomProvider random) {
        float[] optimum = new float[objective.dimension()];
        var evaluator = objective.evaluator();
        Gradient gradient = new Gradient(optimum.length);
        double sum = 0;
        for (int draw = 0; draw < draws; draw++) {
            float[] mean = new float[optimum.length];
            for (int worker = 0; worker < size; worker++) {
                evaluator.gradient(optimum, new int[] {random.nextInt(objective.samples())}, 1, gradient);
                gradient.addTo(1f / size, mean);
            }
            for (float component : mean) {
                sum += (double) component * component;
            }
        }
        return sum / draws;
    }

    /** Bound on the divergence by eta_(t-1), eta_t and G. */
    private interface Divergence {
        double of(double before, double now, double gradient);
    }

    private static Claim<?> divergence() {
        return Claim.of(
                        "S004-22",
                        "lemma A.3, eq. 19",
                        ClaimKind.BOUND,
                        "The members of a group differ from their mean by 4 eta_t^2 G^2 in squares at most; by"
                                + " eta_(t-1)^2 G^2, if only the last step counts.")
                .assuming("steps that fall as 1/(t + 20)", "quadratic on [-0.2, 0.2], so that G is mostly noise")
                .checkedBy(
                        "Mean squared distance before round 100 for 4 workers in groups of 2 and 9 in groups of 3",
                        GroupBounds::apart)
                .literally(
                        "4 eta_t^2 G^2",
                        (before, now, g) -> new GroupDivergence(now, g, Reading.LITERAL).value())
                .corrected(
                        "eta_(t-1)^2 G^2",
                        (before, now, g) -> new GroupDivergence(before, g, Reading.CORRECTED).value())
                .broken("eta_t^4 G^2", (before, now, g) -> Math.pow(now, 4) * g * g)
                .broken("eta_t^2 G^2/16", (before, now, g) -> now * now * g * g / 16);
    }

    private static double step(int round) {
        return 4.0 / (round + 20);
    }

    private static Finding apart(Divergence bound, Bench bench) throws InterruptedException {
        double gradient = Math.hypot(0.2, DEVIATION);
        double limit = bound.of(step(ROUNDS - 1), step(ROUNDS), gradient);
        return Finding.of(
                Estimated.atMost("4 workers", distances(2, bench), limit),
                Estimated.atMost("9 workers", distances(3, bench), limit));
    }

    private static double[] distances(int size, Bench bench) throws InterruptedException {
        var objective = Quadratics.alike(1, new Mode(1, 0, 0.1, DEVIATION));
        Groups groups = Groups.alternating(size);
        return bench.replicate(bench.amount(60, 400), run -> {
            Rules rules = new Rules(GroupBounds::step, 0, 0.2, false);
            GroupedReplay replay = new GroupedReplay(objective, size * size, rules, bench.streams(run));
            for (int round = 0; round < ROUNDS; round++) {
                replay.round(groups);
            }
            return replay.divergence(groups);
        });
    }
}
