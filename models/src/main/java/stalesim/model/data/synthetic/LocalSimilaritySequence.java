package stalesim.model.data.synthetic;

import stalesim.model.data.DataSet;
import stalesim.model.data.Labels;
import stalesim.model.data.RowCollector;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/**
 * A sequence of similar samples, to be visited in its order: each is the one before with c = round(changed * d)
 * features, every set of c equally likely, drawn anew. Where that makes a sample denser than the first, features that
 * are not zero, every set equally likely, are set to zero until it is as dense as the first. Labels are
 * sign(a . ruler), +1 where that is 0.
 *
 * <p>Two neighbours differ in c features where all features are stored (but for values drawn twice, 1 in 2^24). Of s
 * non-zeros in d features, with H of the c among the s and N = s - H + c, they differ in
 * H + (c - H) s / N + (s - H)(1 - s / N) features on average; H is hypergeometric with mean c s / d.
 *
 * <p>Each sample alone has the law of the first, given its number of non-zeros: sequences with different
 * {@code changed} differ in their order alone.
 *
 * @param shape size, values and sparsity of the first sample; rows must not be scaled to unit norm
 * @param changed share of features drawn anew at each step, 0 &lt;= share &lt;= 1
 * @see "Paper 000 (Dataset matters), section VII.A, small and large local similarity"
 */
public record LocalSimilaritySequence(SyntheticShape shape, double changed) implements Generator {

    /** The paper's share for sequences of small C_sim. */
    public static final double SMALL = 0.1;

    /** The paper's share for sequences of large C_sim. */
    public static final double LARGE = 0.9;

    /** Checks the ranges. */
    public LocalSimilaritySequence {
        if (!(changed >= 0 && changed <= 1)) {
            throw new IllegalArgumentException("changed must be between 0 and 1: changed=" + changed);
        }
        if (shape.unitRows()) {
            throw new IllegalArgumentException("rows of unit norm would differ from their neighbours in every feature");
        }
    }

    /**
     * Number of features drawn anew at each step.
     *
     * @return c, between 0 and d
     */
    public int changedFeatures() {
        return (int) Math.round(changed * shape.features());
    }

    @Override
    public DataSet generate(RandomStreams streams) {
        float[] ruler = SyntheticData.ruler(shape.features());
        var rows = new RowCollector(shape.describe("changed" + changed), shape.features());
        var sample = new ChangingSample(shape, streams.stream(RandomStreams.WHOLE_RUN, Purpose.DATA));
        for (int row = 0; row < shape.rows(); row++) {
            if (row > 0) {
                sample.change(changedFeatures());
            }
            append(rows, sample.values(), ruler);
        }
        return shape.pattern() instanceof RowPattern.Full ? rows.toDense() : rows.toData(Labels.AS_STORED);
    }

    private static void append(RowCollector rows, float[] values, float[] ruler) {
        double score = 0;
        for (int k = 0; k < values.length; k++) {
            score += (double) values[k] * ruler[k];
        }
        rows.begin(score >= 0 ? 1 : -1);
        for (int k = 0; k < values.length; k++) {
            rows.add(k, values[k]);
        }
        rows.complete();
    }
}
