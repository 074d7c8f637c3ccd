package stalesim.scenario.claim.weighted.theory;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.bound.weighted.RelativeDeviation;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Deviations and weighted means of points in the plane: lemmas 1 and 2. */
final class PointsAndMeans {

    private static final int CASES = 2_000;
    private static final double ROUNDING = 1 + 1e-12;

    private PointsAndMeans() {}

    static List<Claim<?>> claims() {
        return List.of(otherCentre(), convexity());
    }

    private static Claim<?> otherCentre() {
        return Claim.of(
                        "S001-09",
                        "lemma 1, eq. 15",
                        ClaimKind.BOUND,
                        "The deviation relative to one point is at most that relative to another and their distance.")
                .checkedBy("2000 random samples in two dimensions and pairs of points", PointsAndMeans::relative)
                .literally("sigma' + d(c, c')", (other, d) -> new RelativeDeviation(other, d).value())
                .broken("sqrt(sigma'^2 + d^2)", Math::hypot)
                .broken("max(sigma', d)", Math::max);
    }

    private static Finding relative(DoubleBinaryOperator bound, Bench bench) {
        UniformRandomProvider random = bench.random(0);
        long violations = 0;
        for (int i = 0; i < CASES; i++) {
            double[] xs = random.doubles(12).toArray();
            double[] c = random.doubles(2).map(x -> 3 * x - 1).toArray();
            double[] d = random.doubles(2).map(x -> 3 * x - 1).toArray();
            double most = bound.applyAsDouble(deviation(xs, d), Math.hypot(c[0] - d[0], c[1] - d[1]));
            violations += deviation(xs, c) <= most * ROUNDING ? 0 : 1;
        }
        return Finding.of(Exactly.never("larger deviation", violations, CASES));
    }

    private static double deviation(double[] points, double[] centre) {
        double sum = 0;
        for (int i = 0; i < points.length; i++) {
            sum += Math.pow(points[i] - centre[i % 2], 2);
        }
        return Math.sqrt(2 * sum / points.length);
    }

    /** A bound from weights and distances. */
    private interface MeanBound {
        double of(List<Double> weights, List<Double> distances);
    }

    private static Claim<?> convexity() {
        return Claim.of(
                        "S001-12",
                        "lemma 2",
                        ClaimKind.BOUND,
                        "A weighted mean is at most as far from a point as its parts are in the weighted mean.")
                .checkedBy("2000 random means in two dimensions", PointsAndMeans::triangle)
                .literally("sum w_i d_i", (weights, distances) -> sum(weights, distances, 1))
                .broken("sum w_i^2 d_i", (weights, distances) -> sum(weights, distances, 2))
                .broken("least d_i", (weights, distances) ->
                        distances.stream().mapToDouble(d -> d).min().orElseThrow());
    }

    private static double sum(List<Double> weights, List<Double> values, int power) {
        return IntStream.range(0, weights.size())
                .mapToDouble(i -> Math.pow(weights.get(i), power) * values.get(i))
                .sum();
    }

    private static Finding triangle(MeanBound bound, Bench bench) {
        UniformRandomProvider random = bench.random(0);
        long violations = 0;
        for (int i = 0; i < CASES; i++) {
            List<Double> weights = Drawing.shares(random, 4);
            List<Double> x = random.doubles(4).boxed().toList();
            List<Double> y = random.doubles(4).boxed().toList();
            List<Double> distances = IntStream.range(0, 4).mapToObj(k -> Math.hypot(x.get(k), y.get(k))).toList();
            double mean = Math.hypot(sum(weights, x, 1), sum(weights, y, 1));
            violations += mean <= bound.of(weights, distances) * ROUNDING ? 0 : 1;
        }
        return Finding.of(Exactly.never("farther", violations, CASES));
    }
}
