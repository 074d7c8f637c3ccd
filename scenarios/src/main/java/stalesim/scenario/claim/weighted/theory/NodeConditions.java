package stalesim.scenario.claim.weighted.theory;

import java.util.Collections;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.bound.weighted.AverageDeviation;
import stalesim.model.bound.weighted.AverageDistance;
import stalesim.model.bound.weighted.BeatsFastestNode;
import stalesim.model.bound.weighted.ContractionRate;
import stalesim.model.bound.weighted.FastNodesNeeded;
import stalesim.model.bound.weighted.LaggingNodes;
import stalesim.model.bound.weighted.WassersteinCondition;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** When the weighted mean is better than the fastest node, by its bound. */
final class NodeConditions {

    private NodeConditions() {}

    static List<Claim<?>> claims() {
        return List.of(sufficient(), notNecessary(), withoutDelays(), deadNodes(), exactCondition());
    }

    /** Whether the bound on the deviation of theorem 4 is lower with all nodes than with the fastest alone. */
    private static boolean better(Drawing drawn) {
        return bound(drawn, drawn.nodes()) < bound(drawn, new LaggingNodes(drawn.training().rate(), List.of(0.0)));
    }

    private static double bound(Drawing drawn, LaggingNodes nodes) {
        return new AverageDistance(drawn.training(), nodes).value()
                + new AverageDeviation(drawn.training(), nodes).value();
    }

    private static Claim<?> sufficient() {
        return Claim.of(
                        "S001-03",
                        "eq. 7, 9, 23, 25, corollaries 3 and 4",
                        ClaimKind.BOUND,
                        "Where 2 sum_i r^T_i > sqrt(k) + k the bound of WP-SGD is below that of the fastest node.")
                .checkedBy(
                        "Theorem 4 with all nodes and with the fastest alone, for random systems that meet the"
                                + " condition",
                        NodeConditions::implies)
                .literally("2 sum r^T > sqrt(k) + k", nodes -> new BeatsFastestNode(nodes).holds())
                .broken("2 sum r^T > k", nodes -> 2 * nodes.sum() > nodes.nodes())
                .broken("sum r^T > sqrt(k)", nodes -> nodes.sum() > Math.sqrt(nodes.nodes()));
    }

    private static Finding implies(Predicate<LaggingNodes> condition, Bench bench) {
        UniformRandomProvider random = bench.random(0);
        long cases = 0;
        long worse = 0;
        for (int i = 0; i < bench.amount(10_000, 50_000); i++) {
            Drawing drawn = Drawing.of(random);
            if (condition.test(drawn.nodes())) {
                cases++;
                worse += better(drawn) ? 0 : 1;
            }
        }
        return Finding.of(Exactly.never("condition met, but the bound is not lower", worse, cases));
    }

    private static Claim<?> notNecessary() {
        return Claim.of(
                        "S001-04",
                        "corollary 3",
                        ClaimKind.EXACT,
                        "The condition 2 sum_i r^T_i > sqrt(k) + k is sufficient, not necessary.")
                .checkedBy(
                        "Random systems that do not meet it and whose bound is below that of the fastest node: there"
                                + " must be some",
                        NodeConditions::exceptions)
                .literally("2 sum r^T > sqrt(k) + k", drawn -> new BeatsFastestNode(drawn.nodes()).holds())
                .broken("the bound itself is lower", NodeConditions::better)
                .broken("any system", drawn -> true);
    }

    private static Finding exceptions(Predicate<Drawing> condition, Bench bench) {
        UniformRandomProvider random = bench.random(0);
        int exceptions = 0;
        for (int i = 0; i < 10_000; i++) {
            Drawing drawn = Drawing.of(random);
            exceptions += !condition.test(drawn) && better(drawn) ? 1 : 0;
        }
        return Finding.of(Exactly.is("there are exceptions", exceptions > 0).with("of 10000 systems", exceptions));
    }

    private static Claim<?> withoutDelays() {
        return Claim.of(
                        "S001-05",
                        "eq. 9",
                        ClaimKind.EXACT,
                        "Without delays the condition holds for every number of nodes but one.")
                .checkedBy("The condition for k = 1 .. 1000 nodes without delays", NodeConditions::equalNodes)
                .literally("2 sum r^T > sqrt(k) + k", nodes -> new BeatsFastestNode(nodes).holds())
                .broken("2 sum r^T > k", nodes -> 2 * nodes.sum() > nodes.nodes())
                .broken("sum r^T > sqrt(k) + k", nodes -> nodes.sum() > Math.sqrt(nodes.nodes()) + nodes.nodes());
    }

    private static Finding equalNodes(Predicate<LaggingNodes> condition, Bench bench) {
        long wrong = 0;
        for (int k = 1; k <= 1000; k++) {
            var nodes = new LaggingNodes(ContractionRate.of(0.99), Collections.nCopies(k, 0.0));
            wrong += condition.test(nodes) == k > 1 ? 0 : 1;
        }
        return Finding.of(Exactly.never("condition and k > 1 disagree", wrong, 1000));
    }

    private static Claim<?> deadNodes() {
        return Claim.of(
                        "S001-06",
                        "eq. 9",
                        ClaimKind.EXACT,
                        "Where slow nodes never finish, the condition asks for more than (k + sqrt(k))/2 fast ones: 7"
                                + " of 10.")
                .checkedBy(
                        "The least number of fast nodes that meets the condition, k = 2 .. 200",
                        NodeConditions::fast)
                .literally("least whole number above (k + sqrt(k))/2", k -> new FastNodesNeeded(k).whole())
                .broken("least whole number not below it", k -> (int) Math.ceil((k + Math.sqrt(k)) / 2))
                .broken("more than half", k -> k / 2 + 1);
    }

    private static Finding fast(IntUnaryOperator needed, Bench bench) {
        long wrong = 0;
        for (int k = 2; k <= 200; k++) {
            int fast = 0;
            while (!(2.0 * fast > Math.sqrt(k) + k)) {
                fast++;
            }
            wrong += needed.applyAsInt(k) == fast ? 0 : 1;
        }
        return Finding.of(
                Exactly.same("of 10 nodes", needed.applyAsInt(10), 7),
                Exactly.never("another number of fast nodes", wrong, 199));
    }

    /** Whether the weighted mean is better, from sum and number of weights, r^t, and the start. */
    private interface Exact {
        boolean holds(LaggingNodes nodes, double updates, WassersteinCondition.Start start);
    }

    private static Claim<?> exactCondition() {
        return Claim.of(
                        "S001-16",
                        "corollary 2, eq. 22",
                        ClaimKind.EXACT,
                        "The bound of WP-SGD is below that of the fastest node where (S - sqrt(k))/(k - S) >"
                                + " r^t W_1/(r^t W_2 + sigma), S = sum_i r^T_i.")
                .checkedBy(
                        "Both bounds on mean and deviation for 10000 random systems; and the right side is at most 1,"
                                + " as W_1 <= W_2",
                        NodeConditions::equivalent)
                .literally("as printed", (nodes, t, start) -> new WassersteinCondition(nodes, t, start).holds())
                .broken("W_2 over W_1", (nodes, t, start) -> (nodes.sum() - Math.sqrt(nodes.nodes()))
                        * (nodes.rate().power(t) * start.first() + start.deviation())
                        > (nodes.nodes() - nodes.sum()) * nodes.rate().power(t) * start.second())
                .broken("condition 9", (nodes, t, start) -> new BeatsFastestNode(nodes).holds());
    }

    private static Finding equivalent(Exact condition, Bench bench) {
        UniformRandomProvider random = bench.random(0);
        long wrong = 0;
        long above = 0;
        for (int i = 0; i < 10_000; i++) {
            Drawing drawn = Drawing.of(random);
            LaggingNodes nodes = drawn.nodes();
            double first = random.nextDouble();
            var start = new WassersteinCondition.Start(first, first + random.nextDouble(), random.nextDouble());
            double t = drawn.training().updates();
            double shrunk = nodes.rate().power(t);
            double mean = shrunk * start.first() * nodes.nodes() / nodes.sum();
            double single = shrunk * start.second() + start.deviation();
            double all = mean + single * Math.sqrt(nodes.nodes()) / nodes.sum();
            wrong += condition.holds(nodes, t, start) == all < shrunk * start.first() + single ? 0 : 1;
            above += new WassersteinCondition(nodes, t, start).right() <= 1 ? 0 : 1;
        }
        return Finding.of(
                Exactly.never("condition and bounds disagree", wrong, 10_000),
                Exactly.never("right side above 1", above, 10_000));
    }
}
