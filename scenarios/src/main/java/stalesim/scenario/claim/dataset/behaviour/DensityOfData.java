package stalesim.scenario.claim.dataset.behaviour;

import java.util.List;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.EcdPsgd;
import stalesim.model.algorithm.Sync;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Ordered;
import stalesim.model.data.synthetic.RulerSamples;
import stalesim.model.gossip.Graph;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Dense data of large variance against sparse data. */
final class DensityOfData {

    private static final LogisticRuns DENSE = LogisticRuns.of(LogisticRuns.ruler(28, 1), 0.1, 100);
    private static final LogisticRuns SPARSE = LogisticRuns.of(RulerSamples.sparse(400, 300, 0.01), 0.1, 100);
    private static final int WORKERS = 8;

    private DensityOfData() {}

    static List<Claim<?>> claims() {
        return List.of(suits(), miniBatches(), decentralised());
    }

    /**
     * Two data sets.
     *
     * @param dense of which synchronous algorithms are said to gain
     * @param sparse of which they are said not to
     * @param harmed density of data on which asynchrony is said to do harm
     * @param unharmed density of data on which it is said not to
     */
    private record Pair(LogisticRuns dense, LogisticRuns sparse, double harmed, double unharmed) {

        static final Pair AS_SAID = new Pair(DENSE, SPARSE, 1, 0.03);
        static final Pair REVERSED = new Pair(SPARSE, DENSE, 0.03, 1);
        static final Pair ALL_DENSE = new Pair(DENSE, DENSE, 1, 1);
    }

    private static double[] gain(LogisticRuns data, Algorithm algorithm, Bench bench) throws InterruptedException {
        int seeds = bench.amount(10, 25, 10);
        return LogisticRuns.less(
                data.losses(algorithm, 1, seeds, bench), data.losses(algorithm, WORKERS, seeds, bench));
    }

    private static Claim<?> suits() {
        return Claim.of(
                        "S000-16",
                        "section VI.A, figure 1",
                        ClaimKind.ORDERING,
                        "Dense data of large variance suit mini-batch SGD and ECD-PSGD, sparse data suit Hogwild!.")
                .assuming(
                        "logistic regression on ruler data, 28 dense features from -4 to 3 or 1 % of 300 from 0 to 1",
                        "constant step of 0.1")
                .checkedBy(
                        "What 8 workers gain over one in loss after 100 iterations, and how many times as many updates"
                                + " Hogwild! needs to a loss, on one kind of data against the other, paired by seed",
                        DensityOfData::interaction)
                .literally("100 % against 1 %", Pair.AS_SAID)
                .broken("1 % against 100 %", Pair.REVERSED)
                .broken("dense both", Pair.ALL_DENSE)
                .alsoMeasured();
    }

    private static Finding interaction(Pair data, Bench bench) throws InterruptedException {
        Algorithm gossip = new EcdPsgd(Graph.RING, 32);
        return Finding.of(
                Ordered.greater(
                        "mini-batch SGD gains on dense data over sparse",
                        gain(data.dense(), new Sync(), bench),
                        gain(data.sparse(), new Sync(), bench)),
                Ordered.greater(
                        "ECD-PSGD gains on dense data over sparse",
                        gain(data.dense(), gossip, bench),
                        gain(data.sparse(), gossip, bench)),
                Ordered.greater(
                        "updates that Hogwild! needs more with 8 workers, dense over sparse",
                        HogwildOnData.slowdown(data.harmed(), WORKERS, bench),
                        HogwildOnData.slowdown(data.unharmed(), WORKERS, bench)));
    }

    private static Claim<?> miniBatches() {
        return Claim.of(
                        "S000-24",
                        "section VII.B, figure 3",
                        ClaimKind.ORDERING,
                        "Larger mini-batches lower the loss at an iteration on dense data and leave it as it is"
                                + " on sparse"
                                + " data.")
                .assuming(
                        "logistic regression on ruler data, 28 dense features from -4 to 3 or 1 % of 300 from 0 to 1",
                        "constant step of 0.1")
                .checkedBy(
                        "Loss after 100 iterations with 1 and 8 workers, paired by seed; on sparse data the ratio is 1"
                                + " but for 2 %",
                        DensityOfData::batches)
                .literally("100 % against 1 %", Pair.AS_SAID)
                .broken("1 % against 100 %", Pair.REVERSED)
                .broken("dense both", Pair.ALL_DENSE)
                .alsoMeasured();
    }

    private static Finding batches(Pair data, Bench bench) throws InterruptedException {
        int seeds = bench.amount(10, 30, 10);
        double[] one = data.sparse().losses(new Sync(), 1, seeds, bench);
        double[] many = data.sparse().losses(new Sync(), WORKERS, seeds, bench);
        double[] ratios = new double[seeds];
        for (int i = 0; i < seeds; i++) {
            ratios[i] = many[i] / one[i];
        }
        return Finding.of(
                Ordered.greater(
                        "loss of 1 over 8, dense",
                        data.dense().losses(new Sync(), 1, seeds, bench),
                        data.dense().losses(new Sync(), WORKERS, seeds, bench)),
                Estimated.equivalent("loss of 8 over 1, sparse", ratios, 1, 0.02));
    }

    private static Claim<?> decentralised() {
        return Claim.of(
                        "S000-25",
                        "section VII.B, figure 4",
                        ClaimKind.ORDERING,
                        "On sparse data more workers harm ECD-PSGD.")
                .assuming("logistic regression on ruler data, 1 % of 300 features", "ring without compression")
                .checkedBy("Loss after 100 iterations with 1 and 8 workers, paired by seed", DensityOfData::harm)
                .literally("8 workers worse than 1", List.of(8, 1))
                .broken("4 workers worse than 4", List.of(4, 4))
                .broken("2 workers worse than 2", List.of(2, 2));
    }

    private static Finding harm(List<Integer> workers, Bench bench) throws InterruptedException {
        Algorithm gossip = new EcdPsgd(Graph.RING, 32);
        int seeds = bench.amount(10, 40);
        return Finding.of(Ordered.greater(
                "loss of more workers over that of one",
                SPARSE.losses(gossip, workers.get(0), seeds, bench),
                SPARSE.losses(gossip, workers.get(1), seeds, bench)));
    }
}
