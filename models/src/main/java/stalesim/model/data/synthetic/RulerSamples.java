package stalesim.model.data.synthetic;

import stalesim.model.data.DataSet;
import stalesim.model.random.RandomStreams;

/**
 * The simulated data of paper 000: independent samples with uniform features and the label sign(a . ruler), where
 * ruler = (-1, 2, -3, ..., (-1)^d d); +1 where that is 0.
 *
 * @param shape size, sparsity and values
 * @param labelNoise probability that a label is flipped, 0 &lt;= q &lt;= 1; the paper has 0
 * @see "Paper 000 (Dataset matters), section VII.A, table I"
 */
public record RulerSamples(SyntheticShape shape, double labelNoise) implements Generator {

    /** Checks the range. */
    public RulerSamples {
        if (!(labelNoise >= 0 && labelNoise <= 1)) {
            throw new IllegalArgumentException("label noise must be between 0 and 1: labelNoise=" + labelNoise);
        }
    }

    /**
     * The paper's dense data: every feature uniform on [-4, 3], as in HIGGS.
     *
     * @param rows n &gt;= 1
     * @param features d &gt;= 1; 28 or 1000 in the paper
     * @return the generator
     */
    public static RulerSamples dense(int rows, int features) {
        return new RulerSamples(
                new SyntheticShape(rows, features, new RowPattern.Full(), ValueRange.HIGGS, false), 0);
    }

    /**
     * The paper's sparse data: each feature present with a probability, then uniform on [0, 1].
     *
     * @param rows n &gt;= 1
     * @param features d &gt;= 1; 20,958 in the paper
     * @param density probability, 0 &lt; q &lt;= 1; below 0.03 in the paper
     * @return the generator
     */
    public static RulerSamples sparse(int rows, int features, double density) {
        var pattern = new RowPattern.Independent(density);
        return new RulerSamples(new SyntheticShape(rows, features, pattern, ValueRange.UNIT, false), 0);
    }

    /**
     * The data of the paper's experiments on the upper bound of Hogwild!: {@link #sparse} with density 0.7. Table I
     * gives their range as 0/1, the text their distribution as that of the other simulated data: read as [0, 1].
     *
     * @param rows n &gt;= 1
     * @param features d &gt;= 1; 20,958 in the paper
     * @return the generator
     */
    public static RulerSamples upperBound(int rows, int features) {
        return sparse(rows, features, 0.7);
    }

    @Override
    public DataSet generate(RandomStreams streams) {
        return SyntheticData.classification(shape, SyntheticData.ruler(shape.features()), labelNoise, streams);
    }
}
