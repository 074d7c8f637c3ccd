package stalesim.scenario.claim.weighted.theory;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.bound.weighted.ContractionRate;
import stalesim.model.bound.weighted.LaggingNodes;
import stalesim.model.bound.weighted.SlowShare;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** The weights of WP-SGD and how many slow nodes they make up for. */
final class Weights {

    private static final double RATE = 0.99;

    private Weights() {}

    static List<Claim<?>> claims() {
        return List.of(weights(), tolerance());
    }

    private static Claim<?> weights() {
        return Claim.of(
                        "S001-01",
                        "eq. 6, 8",
                        ClaimKind.EXACT,
                        "Node i has the weight r^T_i / sum_j r^T_j: together 1, equal for equal delays, and the same if"
                                + " all delays grow by a constant.")
                .checkedBy("The three properties and the ratio of two weights, for random delays", Weights::properties)
                .literally("r^T_i / sum_j r^T_j", lags -> new LaggingNodes(ContractionRate.of(RATE), lags).weights())
                .broken("not divided by the sum", lags -> powers(lags, RATE))
                .broken("delays in the denominator", lags -> shares(powers(lags, 1 / RATE)))
                .broken("equal weights", lags -> Collections.nCopies(lags.size(), 1.0 / lags.size()));
    }

    private static List<Double> powers(List<Double> lags, double rate) {
        return lags.stream().map(lag -> Math.pow(rate, lag)).toList();
    }

    private static List<Double> shares(List<Double> values) {
        double sum = values.stream().mapToDouble(Double::doubleValue).sum();
        return values.stream().map(value -> value / sum).toList();
    }

    private static Finding properties(Function<List<Double>, List<Double>> weights, Bench bench) {
        UniformRandomProvider random = bench.random(0);
        List<Double> lags =
                DoubleStream.generate(() -> 500 * random.nextDouble()).limit(10).boxed().toList();
        List<Double> found = weights.apply(lags);
        List<Double> later = weights.apply(lags.stream().map(lag -> lag + 100).toList());
        double shift = IntStream.range(0, lags.size())
                .mapToDouble(i -> Math.abs(found.get(i) - later.get(i)))
                .max()
                .orElseThrow();
        Evidence equal = Exactly.equal(
                "weight of one of 10 without delays", weights.apply(Collections.nCopies(10, 0.0)).get(3), 0.1);
        return Finding.of(
                Exactly.equal("sum", found.stream().mapToDouble(Double::doubleValue).sum(), 1),
                equal,
                Exactly.equal("change when all delays grow by 100", shift, 0),
                Exactly.equal(
                        "ratio of two", found.get(0) / found.get(1), Math.pow(RATE, lags.get(0) - lags.get(1))));
    }

    private static Claim<?> tolerance() {
        return Claim.of(
                        "S001-18",
                        "section 3.3",
                        ClaimKind.EXACT,
                        "The larger the cluster, the larger the share of nodes that may be arbitrarily slow.")
                .assuming("condition 9 with T of the slow nodes to infinity: fast nodes > (k + sqrt(k))/2")
                .checkedBy(
                        "The share against condition 9 itself, and whether it grows, for k = 2 .. 1000",
                        Weights::share)
                .literally("slow share < 1/2 - 1/(2 sqrt(k))", k -> new SlowShare(k).value())
                .broken("1/2 + 1/(2 sqrt(k))", k -> 0.5 + 0.5 / Math.sqrt(k))
                .broken("1/2", k -> 0.5)
                .broken("1/2 - 1/(2 k)", k -> 0.5 - 0.5 / k);
    }

    private static Finding share(IntToDoubleFunction share, Bench bench) {
        long shrinks = 0;
        long wrong = 0;
        for (int k = 2; k <= 1000; k++) {
            shrinks += share.applyAsDouble(k) > share.applyAsDouble(k - 1) ? 0 : 1;
            for (int slow = 0; slow <= k; slow++) {
                boolean helps = 2.0 * (k - slow) > Math.sqrt(k) + k;
                boolean said = slow < k * share.applyAsDouble(k) - 1e-9;
                wrong += helps == said ? 0 : 1;
            }
        }
        return Finding.of(
                Exactly.never("the share does not grow with k", shrinks, 999),
                Exactly.never("share and condition disagree", wrong, 999 * 1002 / 2));
    }
}
