package stalesim.scenario.claim.grouped;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import stalesim.model.bound.grouped.AlternatingGroups;
import stalesim.model.bound.grouped.GroupNoise;
import stalesim.model.bound.grouped.GroupStep;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Batch size, convexity and one step of a group. */
final class GroupNoiseOfMean {

    private static final double RIDGE = 0.2;

    private GroupNoiseOfMean() {}

    /** A model made of those of a group. */
    private interface Combination {
        double of(double[] models);
    }

    /** Bound on the squared distance after a step. */
    private interface StepBound {
        double of(double contraction, double distance, double divergence);
    }

    static List<Claim<?>> claims() {
        return List.of(batchSize(), jensen(), oneStep());
    }

    private static Claim<?> batchSize() {
        return Claim.of(
                        "S004-18",
                        "section 3.3, effect 1",
                        ClaimKind.QUANTITATIVE,
                        "A step of DS-Sync is as noisy as one of a smaller batch, for a model depends on its group"
                                + " alone.")
                .assuming("9 workers in groups of 3", "read of the mean of all models, which training is judged by")
                .checkedBy(
                        "Variance of the noise of a step of that mean, over 20 batches of rounds on a quadratic",
                        GroupNoiseOfMean::noise)
                .literally("sigma^2/N: batches of a group", (w, n) -> new GroupNoise(1, n).value())
                .corrected("sigma^2/W: batches of all", (w, n) -> new GroupNoise(1, w).value())
                .broken("sigma^2", (w, n) -> 1)
                .broken("sigma^2/sqrt(W N)", (w, n) -> 1 / Math.sqrt((double) w * n));
    }

    /** Variance for W and N. */
    private interface Variance {
        double of(int workers, int size);
    }

    private static Finding noise(Variance variance, Bench bench) throws InterruptedException {
        double predicted = variance.of(GroupedRuns.WORKERS, GroupedRuns.SIZE);
        int rounds = bench.amount(2_000, 20_000);
        double[] found = bench.replicate(20, replication -> squaredNoise(rounds, bench.random(replication)));
        return Finding.of(Estimated.hits("variance of the mean's noise", found, predicted, 0.01));
    }

    private static double squaredNoise(int rounds, UniformRandomProvider random) {
        double step = 0.2;
        double[] models = new double[GroupedRuns.WORKERS];
        AlternatingGroups groups = new AlternatingGroups(GroupedRuns.WORKERS, GroupedRuns.SIZE);
        List<RealMatrix> averaging = List.of(groups.averaging(0), groups.averaging(1));
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        double squares = 0;
        for (int round = 0; round < rounds; round++) {
            double before = Arrays.stream(models).average().orElseThrow();
            for (int k = 0; k < models.length; k++) {
                models[k] -= step * (models[k] + normal.sample());
            }
            models = averaging.get(round % 2).operate(models);
            double noise = (Arrays.stream(models).average().orElseThrow() - (1 - step) * before) / step;
            squares += noise * noise;
        }
        return squares / rounds;
    }

    private static Claim<?> jensen() {
        return Claim.of(
                        "S004-19",
                        "section 3.3",
                        ClaimKind.EXACT,
                        "On a convex loss the mean of a group's models is no worse than they are in the mean.")
                .checkedBy(
                        "1000 groups of 4 random models, half of them close together, on the loss of a ridge problem",
                        GroupNoiseOfMean::convex)
                .literally("L(mean) <= mean L", models -> Arrays.stream(models).average().orElseThrow())
                .broken("nine tenths of it", models -> 0.9 * Arrays.stream(models).average().orElseThrow())
                .broken("the sum", models -> Arrays.stream(models).sum())
                .broken("divided by N - 1", models -> Arrays.stream(models).sum() / (models.length - 1))
                .broken("the largest", models -> Arrays.stream(models).max().orElseThrow());
    }

    private static Finding convex(Combination combination, Bench bench) {
        UniformRandomProvider random = bench.random(0);
        long worse = 0;
        for (int group = 0; group < 1_000; group++) {
            double center = random.nextDouble(-3, 5);
            double spread = group % 2 == 0 ? 4 : 0.01;
            double[] models = random.doubles(4, center - spread, center + spread).toArray();
            double mean = Arrays.stream(models).map(GroupNoiseOfMean::loss).average().orElseThrow();
            worse += loss(combination.of(models)) > mean + 1e-12 ? 1 : 0;
        }
        return Finding.of(Exactly.never("the mean is worse", worse, 1_000));
    }

    private static double loss(double x) {
        return Math.log1p(Math.exp(3 * (x - 1))) / 3 + RIDGE * x * x / 2;
    }

    private static double slope(double x) {
        return 1 / (1 + Math.exp(-3 * (x - 1))) + RIDGE * x;
    }

    private static Claim<?> oneStep() {
        return Claim.of(
                        "S004-20",
                        "lemma A.1, eq. 5 and 16",
                        ClaimKind.BOUND,
                        "A step of a group with eta <= 1/(4 L): E|v' - w*|^2 <= (1 - eta mu) E|w - w*|^2 + eta^2 V +"
                                + " (q/N) sum |w - w^k|^2.")
                .assuming("q = 2, which the text does not define", "noise adds eta^2 V to both sides")
                .checkedBy(
                        "5000 random groups of 4 models on a softplus with ridge, mu = 0.2 and L = 0.95, and on a"
                                + " quadratic with L = mu",
                        GroupNoiseOfMean::bounded)
                .literally("q = 2", (decay, distance, spread) -> new GroupStep(decay, distance, 0, spread).value())
                .broken("q = 0", (decay, distance, spread) -> new GroupStep(decay, distance, 0, 0).value())
                .broken("1 - 2 eta mu", (decay, distance, spread) ->
                        new GroupStep(2 * decay, distance, 0, spread).value());
    }

    private static Finding bounded(StepBound bound, Bench bench) {
        double optimum = optimum();
        double lipschitz = RIDGE + 0.75;
        return Finding.of(
                above("softplus with ridge", bound, bench, RIDGE / (4 * lipschitz), models -> {
                    double gradient = Arrays.stream(models).map(GroupNoiseOfMean::slope).average().orElseThrow();
                    return Arrays.stream(models).average().orElseThrow() - gradient / (4 * lipschitz) - optimum;
                }, optimum),
                above("quadratic", bound, bench, 0.25, models ->
                        0.75 * Arrays.stream(models).average().orElseThrow(), 0));
    }

    /** The minimum of the loss, by bisection of its slope. */
    private static double optimum() {
        double low = -5;
        double high = 1;
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            low = slope(middle) < 0 ? middle : low;
            high = slope(middle) < 0 ? high : middle;
        }
        return low;
    }

    private static Evidence above(
            String what, StepBound bound, Bench bench, double decay, Combination distanceAfter, double optimum) {
        UniformRandomProvider random = bench.random(1);
        long above = 0;
        for (int group = 0; group < 5_000; group++) {
            double width = Math.pow(10, -3 + 4 * random.nextDouble());
            double center = optimum + Math.pow(10, -3 + 4 * random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
            double[] models = random.doubles(4, center - width, center + width).toArray();
            double mean = Arrays.stream(models).average().orElseThrow();
            double spread = Arrays.stream(models).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
            double after = distanceAfter.of(models);
            double limit = bound.of(decay, (mean - optimum) * (mean - optimum), spread);
            above += after * after > limit * (1 + 1e-9) ? 1 : 0;
        }
        return Exactly.never("above the bound, " + what, above, 5_000);
    }
}
