package stalesim.scenario.claim.dataset.behaviour;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.algorithm.Dadm;
import stalesim.model.algorithm.EcdPsgd;
import stalesim.model.algorithm.Sync;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Ordered;
import stalesim.model.data.DataSet;
import stalesim.model.data.preparation.Orders;
import stalesim.model.data.synthetic.Generator;
import stalesim.model.data.synthetic.LocalSimilaritySequence;
import stalesim.model.data.synthetic.RowPattern;
import stalesim.model.data.synthetic.RulerSamples;
import stalesim.model.data.synthetic.SyntheticShape;
import stalesim.model.data.synthetic.ValueRange;
import stalesim.model.gossip.Graph;
import stalesim.model.random.RandomStreams;
import stalesim.model.run.StopRule;
import stalesim.model.sampling.InOrder;
import stalesim.model.sampling.SampleSequence;
import stalesim.model.sampling.Sampling;
import stalesim.model.sampling.SharedSampling;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Check;
import stalesim.scenario.claim.Claim;

/** Sequences whose samples are like the one before, or not. */
final class OrderOfSamples {

    private static final int ROWS = 1_600;
    private static final int UPDATES = 200;
    private static final SyntheticShape DENSE =
            new SyntheticShape(ROWS, 28, new RowPattern.Full(), ValueRange.HIGGS, false);
    private static final SyntheticShape SPARSE =
            new SyntheticShape(ROWS, 100, new RowPattern.FixedCount(5), ValueRange.HIGGS, false);

    private static final String METHOD =
            "Gain of 8 workers over one, in loss on other data after 200 iterations, on sequences that change 90 % of"
                    + " their features a sample against 10 %, paired by seed";

    private OrderOfSamples() {}

    static List<Claim<?>> claims() {
        return List.of(matters(), miniBatches(), decentralised(), hogwild(), dadm(), shuffling());
    }

    /** In the order of the data, the next sample for the next worker, and none twice before all have been used. */
    private record InTurn(Sampling shared) implements Sampling {

        static InTurn of(DataSet data) {
            var samples = new SampleSequence(data, Orders.AS_STORED.of(data, 0));
            return new InTurn(new SharedSampling(samples, new InOrder(), 1));
        }

        @Override
        public int batch() {
            return shared.batch();
        }

        /** True where the number of workers divides that of the samples, as it does here. */
        @Override
        public boolean disjoint() {
            return true;
        }

        @Override
        public Deal deal(int workers, RandomStreams streams) {
            return shared.deal(workers, streams);
        }
    }

    /**
     * Which sequences are said to be better, and which worse.
     *
     * @param better share of features that changes from sample to sample
     * @param worse the same
     */
    private record Sides(double better, double worse) {

        static final Sides AS_SAID = new Sides(0.9, 0.1);
    }

    /** What 8 workers gain over one in loss on other data after 50 iterations, by seed. */
    private static double[] gain(Algorithm algorithm, SyntheticShape shape, double changed, Bench bench)
            throws InterruptedException {
        Generator sequence = new LocalSimilaritySequence(shape, changed);
        Generator test = new RulerSamples(shape, 0);
        LogisticRuns runs = new LogisticRuns(sequence, InTurn::of, 0.1, StopRule.after(UPDATES));
        return LogisticRuns.less(
                runs.losses(algorithm, 1, test, bench), runs.losses(algorithm, 8, test, bench));
    }

    private static Check<Sides> gains(Algorithm algorithm, SyntheticShape shape) {
        return (sides, bench) -> Finding.of(Ordered.greater(
                "gain with large LS over small, " + algorithm.name(),
                gain(algorithm, shape, sides.better(), bench),
                gain(algorithm, shape, sides.worse(), bench)));
    }

    private static Claim<?> matters() {
        return Claim.of(
                        "S000-18",
                        "section VI.A",
                        ClaimKind.ORDERING,
                        "How well an algorithm scales depends on LS.")
                .assuming("mini-batch SGD, logistic regression on 28 dense features")
                .checkedBy(METHOD + ", in the direction that the first quarter of them shows", OrderOfSamples::differs)
                .literally("90 % against 10 %", Sides.AS_SAID)
                .broken("50 % both", new Sides(0.5, 0.5));
    }

    private static Finding differs(Sides sides, Bench bench) throws InterruptedException {
        double[] one = gain(new Sync(), DENSE, sides.better(), bench);
        double[] other = gain(new Sync(), DENSE, sides.worse(), bench);
        int pilot = one.length / 4;
        double sum = 0;
        for (int seed = 0; seed < pilot; seed++) {
            sum += one[seed] - other[seed];
        }
        double[] first = Arrays.copyOfRange(one, pilot, one.length);
        double[] second = Arrays.copyOfRange(other, pilot, other.length);
        return Finding.of(
                sum > 0
                        ? Ordered.greater("gain with large LS over small", first, second)
                        : Ordered.greater("gain with small LS over large", second, first));
    }

    private static Claim<?> miniBatches() {
        return Claim.of(
                        "S000-43",
                        "section VII.D, figure 7",
                        ClaimKind.ORDERING,
                        "The larger LS, the more mini-batch SGD gains from workers.")
                .assuming("logistic regression on 28 dense features")
                .inFamily("local similarity")
                .checkedBy(METHOD, gains(new Sync(), DENSE))
                .literally("90 % better than 10 %", Sides.AS_SAID)
                .broken("50 % better than 10 %", new Sides(0.5, 0.1))
                .broken("50 % both", new Sides(0.5, 0.5))
                .alsoMeasured();
    }

    private static Claim<?> decentralised() {
        return Claim.of(
                        "S000-44",
                        "section VII.D, figure 8",
                        ClaimKind.ORDERING,
                        "The larger LS, the more ECD-PSGD gains from workers.")
                .assuming("logistic regression on 28 dense features", "ring without compression")
                .inFamily("local similarity")
                .checkedBy(METHOD, gains(new EcdPsgd(Graph.RING, 32), DENSE))
                .literally("90 % better than 10 %", Sides.AS_SAID)
                .broken("50 % better than 10 %", new Sides(0.5, 0.1))
                .broken("50 % both", new Sides(0.5, 0.5));
    }

    private static Claim<?> hogwild() {
        return Claim.of(
                        "S000-45",
                        "section VII.D, figure 9",
                        ClaimKind.ORDERING,
                        "The larger LS, the less Hogwild! loses by more workers.")
                .assuming("logistic regression on 5 of 100 features")
                .inFamily("local similarity")
                .checkedBy(METHOD, gains(new AsyncLock(), SPARSE))
                .literally("90 % better than 10 %", Sides.AS_SAID)
                .broken("10 % better than 90 %", new Sides(0.1, 0.9))
                .broken("50 % both", new Sides(0.5, 0.5))
                .alsoMeasured();
    }

    private static Claim<?> dadm() {
        return Claim.of(
                        "S000-46",
                        "section VII.D, figure 10, appendix B.4",
                        ClaimKind.ORDERING,
                        "The larger LS, the more DADM gains from workers.")
                .assuming("logistic regression on 5 of 100 features")
                .inFamily("local similarity")
                .checkedBy(METHOD, gains(new Dadm(), SPARSE))
                .literally("90 % better than 10 %", Sides.AS_SAID)
                .broken("90 % both", new Sides(0.9, 0.9))
                .broken("50 % both", new Sides(0.5, 0.5));
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
                        OrderOfSamples::shuffled)
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
        return new LogisticRuns(new RulerSamples(DENSE, 0), ordered, 0.02, StopRule.after(50));
    }
}
