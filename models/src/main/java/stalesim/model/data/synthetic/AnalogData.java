package stalesim.model.data.synthetic;

import stalesim.model.data.DataSet;
import stalesim.model.random.RandomStreams;

/**
 * The analog data of WP-SGD: 5 to 10 non-zeros a sample, every number of them and every position equally likely,
 * values uniform on (0, 1), divided by their norm; label +1 where sum over i of x_i (i mod 4) (-1)^i is positive, else
 * -1, with i from 1.
 *
 * <p>The paper calls the features binary and in the next sentence their values random: values are random here. Its
 * labels are 0 and 1; here, as everywhere, -1 and +1. It has 460,000 training and 40,000 test samples of 100,000
 * features.
 *
 * @param rows n &gt;= 1
 * @param features d &gt;= 10
 * @see "Paper 001 (WP-SGD), section 5.2"
 */
public record AnalogData(int rows, int features) implements Generator {

    private static final RowPattern PATTERN = new RowPattern.CountBetween(5, 10);

    /** Checks the ranges. */
    public AnalogData {
        shape(rows, features);
    }

    private static SyntheticShape shape(int rows, int features) {
        return new SyntheticShape(rows, features, PATTERN, ValueRange.UNIT, true);
    }

    /**
     * The paper's separator.
     *
     * @param features d &gt;= 1
     * @return d values, the i-th, from 1, being (i mod 4) (-1)^i: -1, 2, -3, 0, -1, ...
     */
    public static float[] separator(int features) {
        float[] separator = new float[features];
        for (int i = 1; i <= features; i++) {
            separator[i - 1] = i % 2 == 0 ? i % 4 : -(i % 4);
        }
        return separator;
    }

    @Override
    public DataSet generate(RandomStreams streams) {
        return SyntheticData.classification("analog", shape(rows, features), separator(features), streams);
    }
}
