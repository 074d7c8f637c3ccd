package stalesim.scenario.claim.dataset.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.algorithm.Dadm;
import stalesim.model.algorithm.Sync;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.claim.criteria.Ordered;
import stalesim.model.data.preparation.Orders;
import stalesim.model.data.synthetic.Generator;
import stalesim.model.data.synthetic.OneSample;
import stalesim.model.data.synthetic.ReducedDiversity;
import stalesim.model.data.synthetic.RulerSamples;
import stalesim.model.run.StopRule;
import stalesim.model.sampling.Division;
import stalesim.model.sampling.PartitionedSampling;
import stalesim.model.sampling.Reshuffled;
import stalesim.model.sampling.SampleSequence;
import stalesim.model.sampling.partition.Iid;
import stalesim.model.sampling.partition.Sizes;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.curve.Reached;

/** Many different samples against few. */
final class DiversityOfData {

    private static final int ROUNDS = 200;
    /** A tenth of what 8 workers gain, which is a factor of e. */
    private static final double NOTABLE = 0.1;

    private DiversityOfData() {}

    static List<Claim<?>> claims() {
        return List.of(suitsDadm(), profit(), oneSample());
    }

    /** Dual ascent on samples dealt out at random. */
    private static LogisticRuns dual(Generator generator) {
        return new LogisticRuns(
                generator,
                data -> new PartitionedSampling(
                        new SampleSequence(data, Orders.AS_STORED.of(data, 0)),
                        Division.fixed(new Iid(new Sizes.Equal())),
                        new Reshuffled(),
                        1),
                1,
                StopRule.after(ROUNDS));
    }

    /** Rounds in which the duality gap shrinks by a factor of e. */
    private static double rounds(LogisticRuns data, int workers, int seed, Bench bench) throws InterruptedException {
        double gap = data.run(new Dadm(), workers, seed, bench).result().dualityGap().orElseThrow();
        return ROUNDS / Math.log(Math.log(2) / gap);
    }

    private static Claim<?> suitsDadm() {
        return Claim.of(
                        "S000-17",
                        "section VI.A",
                        ClaimKind.ORDERING,
                        "DADM gains the more from workers the more different samples there are.")
                .assuming(
                        "logistic regression on ruler data, 400 samples of 20 features",
                        "samples dealt out at random")
                .checkedBy(
                        "Logarithm of the duality gap after 200 rounds, 1 worker less 8 workers, for 1, 1/2 and 1/4"
                                + " diversity, paired by seed; a tenth of it at least",
                        DiversityOfData::gains)
                .literally("every sample once, twice, four times", List.of(1, 2, 4))
                .broken("four times, twice, once", List.of(4, 2, 1))
                .broken("twice all", List.of(2, 2, 2));
    }

    private static Finding gains(List<Integer> copies, Bench bench) throws InterruptedException {
        List<double[]> gains = new ArrayList<>();
        for (int copy : copies) {
            LogisticRuns data = dual(new ReducedDiversity(LogisticRuns.ruler(20, 1), copy));
            gains.add(bench.replicate(bench.amount(10, 160), seed -> {
                double alone = data.run(new Dadm(), 1, seed, bench).result().dualityGap().orElseThrow();
                return Math.log(alone / data.run(new Dadm(), 8, seed, bench).result().dualityGap().orElseThrow());
            }));
        }
        return Finding.of(
                Ordered.greater("all different over half", gains.get(0), gains.get(1)),
                Ordered.greater("half over a quarter", gains.get(1), gains.get(2)),
                Estimated.atLeast("all less a quarter", LogisticRuns.less(gains.get(0), gains.get(2)), NOTABLE));
    }

    private static Claim<?> profit() {
        return Claim.of(
                        "S000-41",
                        "theorem 5, appendix B.4",
                        ClaimKind.QUANTITATIVE,
                        "The rounds of DADM fall with the number of workers like a constant and a share of 1/m.")
                .assuming(
                        "logistic regression on ruler data, 400 different samples of 20 features; with 40 the line is"
                                + " not straight enough to tell",
                        "the first 200 rounds: as in the first 400, not as in the first 800")
                .checkedBy(
                        "Rounds in which the duality gap shrinks by a factor of e with 1, 2, 4, 8 and 16"
                                + " workers, mean of 8"
                                + " seeds: R^2 of a line through the term above 0.95, and a positive constant",
                        DiversityOfData::line)
                .literally("1/m", m -> 1 / m)
                .broken("1/sqrt(m)", m -> 1 / Math.sqrt(m))
                .broken("-ln m", m -> -Math.log(m))
                .broken("m", m -> m);
    }

    private static Finding line(DoubleUnaryOperator term, Bench bench) throws InterruptedException {
        LogisticRuns data = dual(LogisticRuns.ruler(20, 1));
        double[] shares = new double[bench.amount(3, 8)];
        double[] constants = new double[shares.length];
        for (int seed = 0; seed < shares.length; seed++) {
            SimpleRegression line = new SimpleRegression();
            for (int m = 1; m <= 16; m *= 2) {
                double sum = 0;
                for (int run = 0; run < 8; run++) {
                    sum += rounds(data, m, 8 * seed + run, bench);
                }
                line.addData(term.applyAsDouble(m), sum / 8);
            }
            shares[seed] = line.getRSquare();
            constants[seed] = line.predict(term.applyAsDouble(1e9));
        }
        return Finding.of(
                Estimated.atLeast("R^2", shares, 0.95), Estimated.atLeast("rounds of very many workers", constants, 0));
    }

    /**
     * What is said not to gain, on what.
     *
     * @param data with one sample, many times
     * @param all algorithms; otherwise mini-batch SGD alone
     */
    private record Nothing(Generator data, boolean all) {}

    private static Claim<?> oneSample() {
        Generator one = new OneSample(64, RulerSamples.dense(1, 10));
        return Claim.of(
                        "S000-20",
                        "section VI.B, example 12",
                        ClaimKind.EXACT,
                        "On copies of one sample no parallel algorithm is faster than one worker.")
                .assuming("logistic regression, small constant step")
                .checkedBy(
                        "Mini-batch SGD with 2 and 8 workers against 1: the same model. Hogwild! with 8: as many"
                                + " updates"
                                + " a worker as with 1. DADM with 8: as large a duality gap",
                        DiversityOfData::noGain)
                .literally("mini-batch SGD, Hogwild! and DADM", new Nothing(one, true))
                .corrected("mini-batch SGD", new Nothing(one, false))
                .broken("mini-batch SGD on different samples", new Nothing(RulerSamples.dense(64, 10), false))
                .broken("all on different samples", new Nothing(RulerSamples.dense(64, 10), true));
    }

    private static Finding noGain(Nothing nothing, Bench bench) throws InterruptedException {
        LogisticRuns runs = LogisticRuns.of(nothing.data(), 0.005, ROUNDS);
        float[] alone = runs.run(new Sync(), 1, 0, bench).parameters();
        double apart = 0;
        for (int m : new int[] {2, 8}) {
            float[] model = runs.run(new Sync(), m, 0, bench).parameters();
            for (int k = 0; k < model.length; k++) {
                apart = Math.max(apart, Math.abs((double) model[k] - alone[k]));
            }
        }
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(Exactly.equal("models of mini-batch SGD apart", apart, 0, 1e-6));
        if (nothing.all()) {
            double target = 0.5;
            double one = Reached.updates(runs.run(new AsyncLock(), 1, 0, bench).result(), target);
            double eight = Reached.updates(runs.run(new AsyncLock(), 8, 0, bench).result(), target) / 8;
            evidence.add(Exactly.is("Hogwild!: as many updates a worker", eight >= one)
                    .with("with 1", one)
                    .with("with 8", eight));
            LogisticRuns dual = dual(nothing.data());
            double ratio = rounds(dual, 1, 0, bench) / rounds(dual, 8, 0, bench);
            evidence.add(Exactly.is("DADM: as many rounds", ratio <= 1.05).with("with 1 over with 8", ratio));
        }
        return Finding.of(evidence);
    }
}
