package stalesim.scenario.claim.dataset.behaviour;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Ordered;
import stalesim.model.data.synthetic.Generator;
import stalesim.model.data.synthetic.LocalSimilaritySequence;
import stalesim.model.data.synthetic.RowPattern;
import stalesim.model.data.synthetic.RulerSamples;
import stalesim.model.data.synthetic.SyntheticShape;
import stalesim.model.data.synthetic.ValueRange;
import stalesim.model.run.StopRule;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Check;

/** Sequences whose samples are like the one before, or not, and what several workers gain on them. */
final class SimilarSequences {

    private static final int ROWS = 1_600;
    private static final int UPDATES = 200;
    static final SyntheticShape DENSE = dense(28);
    static final SyntheticShape WIDE = dense(250);
    static final SyntheticShape SPARSE =
            new SyntheticShape(ROWS, 100, new RowPattern.FixedCount(5), ValueRange.HIGGS, false);

    private SimilarSequences() {}

    private static SyntheticShape dense(int features) {
        return new SyntheticShape(ROWS, features, new RowPattern.Full(), ValueRange.HIGGS, false);
    }

    /**
     * Which sequences are said to be better, which worse, and of what.
     *
     * @param better share of features that changes from sample to sample
     * @param worse the same
     * @param shapes of the samples, with each of which it is said
     */
    record Sides(double better, double worse, List<SyntheticShape> shapes) {

        static Sides of(double better, double worse, SyntheticShape shape) {
            return new Sides(better, worse, List.of(shape));
        }
    }

    /** What 8 workers gain over one in loss on other data after 200 iterations, by seed. */
    static double[] gain(Algorithm algorithm, SyntheticShape shape, double changed, Bench bench)
            throws InterruptedException {
        Generator sequence = new LocalSimilaritySequence(shape, changed);
        Generator test = new RulerSamples(shape, 0);
        LogisticRuns runs = new LogisticRuns(sequence, InTurn::of, 0.1, StopRule.after(UPDATES));
        return LogisticRuns.less(
                runs.losses(algorithm, 1, test, bench), runs.losses(algorithm, 8, test, bench));
    }

    static Check<Sides> gains(Algorithm algorithm) {
        return (sides, bench) -> {
            List<Evidence> evidence = new ArrayList<>();
            for (SyntheticShape shape : sides.shapes()) {
                evidence.add(Ordered.greater(
                        "gain with large LS over small, " + algorithm.name() + ", " + shape.features() + " features",
                        gain(algorithm, shape, sides.better(), bench),
                        gain(algorithm, shape, sides.worse(), bench)));
            }
            return Finding.of(evidence);
        };
    }
}
