package stalesim.scenario.claim.weighted.theory;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.bound.weighted.AverageDeviation;
import stalesim.model.bound.weighted.AverageDistance;
import stalesim.model.bound.weighted.AverageLoss;
import stalesim.model.bound.weighted.LaggingNodes;
import stalesim.model.bound.weighted.NodeDeviation;
import stalesim.model.bound.weighted.NodeDistance;
import stalesim.model.bound.weighted.Smoothness;
import stalesim.model.bound.weighted.Training;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.paper.Reading;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Distance, deviation and loss of WP-SGD's weighted mean, against what its nodes may have at worst: eq. 18 to 24. */
final class WeightedMeans {

    private static final int CASES = 2_000;
    private static final double ROUNDING = 1 + 1e-12;

    private WeightedMeans() {}

    static List<Claim<?>> claims() {
        return List.of(distance(), deviation(), loss());
    }

    /** A bound of a system of nodes. */
    private interface SystemBound {
        double of(Training training, LaggingNodes nodes);
    }

    private static Claim<?> distance() {
        return Claim.of(
                        "S001-13",
                        "corollary 1, eq. 18",
                        ClaimKind.EXACT,
                        "The mean of WP-SGD is G k r^t/(lambda sum_i r^T_i) from its limit at most.")
                .checkedBy(
                        "The weighted mean of what theorem 3 allows each node, for 2000 random systems: equal",
                        WeightedMeans::worst)
                .literally("G k r^t/(lambda S)", (training, nodes) -> new AverageDistance(training, nodes).value())
                .broken("without k", (training, nodes) -> new AverageDistance(training, nodes).value() / nodes.nodes())
                .broken("S/k for k/S", (training, nodes) -> new AverageDistance(training, nodes).value()
                        * Math.pow(nodes.sum() / nodes.nodes(), 2));
    }

    private static Finding worst(SystemBound bound, Bench bench) {
        UniformRandomProvider random = bench.random(0);
        double worst = 0;
        for (int i = 0; i < CASES; i++) {
            Drawing drawn = Drawing.of(random);
            worst = Math.max(worst, Math.abs(bound.of(drawn.training(), drawn.nodes()) / meanDistance(drawn) - 1));
        }
        return Finding.of(Exactly.equal("greatest relative difference", worst, 0, Exactly.LONG_SUM));
    }

    private static double meanDistance(Drawing drawn) {
        List<Double> weights = drawn.nodes().weights();
        List<Double> distances = drawn.ofNodes(WeightedMeans::distanceOf);
        return IntStream.range(0, weights.size())
                .mapToDouble(i -> weights.get(i) * distances.get(i))
                .sum();
    }

    private static double distanceOf(Training training) {
        return new NodeDistance(training).value();
    }

    private static double deviationOf(Training training) {
        return new NodeDeviation(training).value();
    }

    private static Claim<?> deviation() {
        return Claim.of(
                        "S001-14",
                        "lemma 3, eq. 20",
                        ClaimKind.BOUND,
                        "The deviation of WP-SGD is at most sqrt(k)/S times that of one node.")
                .checkedBy(
                        "sum w_i^2 sigma_i^2 of what theorem 3 allows each node, for 2000 random systems",
                        WeightedMeans::spread)
                .literally("(sqrt(k)/S) sigma", (training, nodes) -> new AverageDeviation(training, nodes).value())
                .broken("sigma/S", (training, nodes) ->
                        new AverageDeviation(training, nodes).value() / Math.sqrt(nodes.nodes()))
                .broken("sigma/sqrt(k)", (training, nodes) -> deviationOf(training) / Math.sqrt(nodes.nodes()));
    }

    private static Finding spread(SystemBound bound, Bench bench) {
        UniformRandomProvider random = bench.random(0);
        long violations = 0;
        double slack = 0;
        for (int i = 0; i < CASES; i++) {
            Drawing drawn = Drawing.of(random);
            double found = drawn.deviation(WeightedMeans::deviationOf);
            double most = bound.of(drawn.training(), drawn.nodes());
            violations += found <= most * ROUNDING ? 0 : 1;
            slack += most / found / CASES;
        }
        return Finding.of(Exactly.never("larger deviation", violations, CASES).with("mean slack", slack));
    }

    private static Claim<?> loss() {
        return Claim.of(
                        "S001-15",
                        "theorems 4 and 5, eq. 21, 24",
                        ClaimKind.BOUND,
                        "The mean excess loss of WP-SGD is at most ((distance + deviation) sqrt(2 L) + sqrt(gap))^2.")
                .assuming("a quadratic of curvature L around the limit; brackets as in the proof")
                .checkedBy(
                        "L/2 (d^2 + sigma^2) of nodes as far off and as spread as theorem 3 allows, for 2000 random"
                                + " systems",
                        WeightedMeans::excess)
                .literally("sqrt(2 L)", (training, nodes) ->
                        new AverageLoss(training, nodes, new Smoothness(1, 0), Reading.LITERAL).value())
                .corrected("sqrt(L/2), which suffices", (training, nodes) ->
                        new AverageLoss(training, nodes, new Smoothness(1, 0), Reading.CORRECTED).value())
                .broken("the distance alone", (training, nodes) ->
                        Math.pow(new AverageDistance(training, nodes).value(), 2) / 2)
                .broken("the deviation alone", (training, nodes) ->
                        Math.pow(new AverageDeviation(training, nodes).value(), 2) / 2);
    }

    private static Finding excess(SystemBound bound, Bench bench) {
        UniformRandomProvider random = bench.random(0);
        long violations = 0;
        for (int i = 0; i < CASES; i++) {
            Drawing drawn = Drawing.of(random);
            double mean = meanDistance(drawn);
            double found = (mean * mean + Math.pow(drawn.deviation(WeightedMeans::deviationOf), 2)) / 2;
            violations += found <= bound.of(drawn.training(), drawn.nodes()) * ROUNDING ? 0 : 1;
        }
        return Finding.of(Exactly.never("larger loss", violations, CASES));
    }
}
