package stalesim.model.data.synthetic;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import stalesim.model.data.DataSet;
import stalesim.model.data.DenseData;
import stalesim.model.data.Labels;
import stalesim.model.data.RowCollector;
import stalesim.model.data.SparseData;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/**
 * Generates samples whose labels come from a planted vector: feature values uniform on the shape's
 * {@link ValueRange}, never exactly 0, where the {@link RowPattern} puts them.
 *
 * <p>All numbers come from one stream, (seed, replication, {@link RandomStreams#WHOLE_RUN}, {@link Purpose#DATA}):
 * the same arguments give the same bits. The result is {@link DenseData} for {@link RowPattern.Full}, else
 * {@link SparseData}.
 *
 * @see "Paper 000 (Dataset matters), section VII.A, table I"
 */
public final class SyntheticData {

    private final SyntheticShape shape;
    private final float[] planted;
    private final UniformRandomProvider random;

    private SyntheticData(SyntheticShape shape, float[] planted, RandomStreams streams) {
        if (planted.length != shape.features()) {
            throw new IllegalArgumentException("the planted vector must have one value a feature: length="
                    + planted.length + ", features=" + shape.features());
        }
        this.shape = shape;
        this.planted = planted;
        random = streams.stream(RandomStreams.WHOLE_RUN, Purpose.DATA);
    }

    /**
     * The paper's separator (-1, 2, -3, 4, ..., (-1)^d d). The text ends it at the number of samples, which is
     * read as the number of features, the only length that fits the inner product.
     *
     * @param features d &gt;= 1
     * @return ruler with ruler[k-1] = (-1)^k k
     */
    public static float[] ruler(int features) {
        float[] ruler = new float[features];
        for (int k = 1; k <= features; k++) {
            ruler[k - 1] = k % 2 == 0 ? k : -k;
        }
        return ruler;
    }

    /**
     * Two classes: label = sign(x . separator), +1 where that is 0, flipped with a given probability.
     *
     * @param shape size and sparsity
     * @param separator planted vector, d finite values; {@link #ruler} is the paper's
     * @param labelNoise probability of a flip, 0 &lt;= q &lt;= 1
     * @param streams where the numbers come from
     * @return samples with labels -1 and +1
     * @throws IllegalArgumentException if the separator has not d values or the probability is out of range
     */
    public static DataSet classification(
            SyntheticShape shape, float[] separator, double labelNoise, RandomStreams streams) {
        if (!(labelNoise >= 0 && labelNoise <= 1)) {
            throw new IllegalArgumentException("label noise must be between 0 and 1: labelNoise=" + labelNoise);
        }
        var generator = new SyntheticData(shape, separator, streams);
        UniformRandomProvider flips = generator.random;
        return generator.generate(
                "synthetic-classification",
                score -> (score >= 0) == (flips.nextDouble() >= labelNoise) ? 1f : -1f);
    }

    /**
     * Linear targets: y = x . model + noise Z with standard normal Z.
     *
     * @param shape size and sparsity
     * @param model planted vector, d finite values
     * @param noise standard deviation of the noise, &gt;= 0 and finite
     * @param streams where the numbers come from
     * @return samples with real targets
     * @throws IllegalArgumentException if the model has not d values or the noise is out of range
     */
    public static DataSet regression(SyntheticShape shape, float[] model, double noise, RandomStreams streams) {
        if (!(noise >= 0) || Double.isInfinite(noise)) {
            throw new IllegalArgumentException("noise must be >= 0 and finite: noise=" + noise);
        }
        var generator = new SyntheticData(shape, model, streams);
        var normal = ZigguratSampler.NormalizedGaussian.of(generator.random);
        return generator.generate("synthetic-regression", score -> (float) (score + noise * normal.sample()));
    }

    /** Two classes, -1 where the inner product is 0, under a name of its own. */
    static DataSet classification(String kind, SyntheticShape shape, float[] separator, RandomStreams streams) {
        return new SyntheticData(shape, separator, streams).generate(kind, score -> score > 0 ? 1f : -1f);
    }

    /** Draws the label of a sample from its inner product with the planted vector. */
    private interface LabelRule {
        float label(double score);
    }

    private DataSet generate(String kind, LabelRule rule) {
        RowCollector rows = new RowCollector(shape.describe(kind), shape.features());
        int[] chosen = new int[shape.features()];
        float[] values = new float[shape.features()];
        for (int row = 0; row < shape.rows(); row++) {
            int size = shape.pattern().draw(random, chosen);
            drawValues(values, size);
            double score = 0;
            for (int e = 0; e < size; e++) {
                score += (double) values[e] * planted[chosen[e]];
            }
            rows.begin(rule.label(score));
            for (int e = 0; e < size; e++) {
                rows.add(chosen[e], values[e]);
            }
            rows.complete();
        }
        return shape.pattern() instanceof RowPattern.Full ? rows.toDense() : rows.toData(Labels.AS_STORED);
    }

    private void drawValues(float[] values, int size) {
        double squares = 0;
        for (int e = 0; e < size; e++) {
            values[e] = shape.values().draw(random);
            squares += (double) values[e] * values[e];
        }
        if (shape.unitRows()) {
            double norm = Math.sqrt(squares);
            for (int e = 0; e < size; e++) {
                values[e] = (float) (values[e] / norm);
            }
        }
    }
}
