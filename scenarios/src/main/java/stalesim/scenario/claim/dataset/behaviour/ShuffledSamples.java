package stalesim.scenario.claim.dataset.behaviour;

import java.util.List;
import java.util.function.Function;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.algorithm.Sync;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Ordered;
import stalesim.model.data.DataSet;
import stalesim.model.data.preparation.Orders;
import stalesim.model.data.synthetic.RulerSamples;
import stalesim.model.run.StopRule;
import stalesim.model.sampling.InOrder;
import stalesim.model.sampling.SampleSequence;
import stalesim.model.sampling.Sampling;
import stalesim.model.sampling.SharedSampling;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Samples in the order of their labels or shuffled: sections VI and VIII. */
final class ShuffledSamples {

    private ShuffledSamples() {}

    static List<Claim<?>> claims() {
        return List.of(shuffling());
    }

    /**
     * Two orders of the same samples.
     *
     * @param better order
     * @param worse order
     */
    private record Sorted(Orders better, Orders worse) {}

    private static Claim<?> shuffling() {
        return Claim.of(
                        "S000-47",
                        "sections VI, VIII",
                        ClaimKind.ORDERING,
                        "Shuffling the samples makes algorithms scale better than a sorted sequence.")
                .assuming("logistic regression on 28 dense features, sorted by label or shuffled")
                .checkedBy(
                        "Loss of 8 workers after 50 iterations, mini-batch SGD and Hogwild!, paired by seed",
                        ShuffledSamples::shuffled)
                .literally("shuffled better than sorted", new Sorted(Orders.SHUFFLED, Orders.SORTED_BY_LABEL))
                .broken("sorted better than shuffled", new Sorted(Orders.SORTED_BY_LABEL, Orders.SHUFFLED))
                .broken("shuffled both", new Sorted(Orders.SHUFFLED, Orders.SHUFFLED))
                .alsoMeasured();
    }

    private static Finding shuffled(Sorted orders, Bench bench) throws InterruptedException {
        int seeds = bench.amount(10, 20, 10);
        return Finding.of(
                Ordered.greater(
                        "mini-batch SGD, sorted over shuffled",
                        runs(orders.worse()).losses(new Sync(), 8, seeds, bench),
                        runs(orders.better()).losses(new Sync(), 8, seeds, bench)),
                Ordered.greater(
                        "Hogwild!, sorted over shuffled",
                        runs(orders.worse()).losses(new AsyncLock(), 8, seeds, bench),
                        runs(orders.better()).losses(new AsyncLock(), 8, seeds, bench)));
    }

    private static LogisticRuns runs(Orders order) {
        Function<DataSet, Sampling> ordered =
                data -> new SharedSampling(new SampleSequence(data, order.of(data, 1)), new InOrder(), 1);
        return new LogisticRuns(new RulerSamples(SimilarSequences.DENSE, 0), ordered, 0.02, StopRule.after(50));
    }
}
