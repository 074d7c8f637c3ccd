package stalesim.model.data.preparation;

import stalesim.model.data.DataSet;
import stalesim.model.data.DenseData;

/**
 * What becomes of feature values. Its numbers come from the training data alone; test values may therefore lie outside
 * of the range that is promised for training values.
 *
 * <p>Sparse data stay sparse: there, values are divided, but nothing is subtracted from them, since every zero would
 * become a number to store. A divisor that would be 0 is 1. The copy holds as many values as the data: for a while,
 * memory is twice theirs.
 */
public enum Normalisation {

    /** Values as they are. */
    NONE,

    /**
     * x becomes (x - a) / (b - a) with the smallest value a and the largest b of all features together: pixels from 0
     * to 255 become 0 to 1 and keep their ratios. Sparse: x / max |x|, which is the same where a is 0.
     */
    UNIT_RANGE,

    /**
     * x_k becomes (x_k - a_k) / (b_k - a_k) with the smallest and the largest value of its column, so each column goes
     * from 0 to 1. Sparse: x_k / max |x_k|, which is the same where a_k is 0.
     */
    UNIT_COLUMNS,

    /**
     * x_k becomes (x_k - mean_k) / s_k with the standard deviation s_k = sqrt(sum (x_k - mean_k)^2 / n) of its column,
     * so each column has mean 0 and variance 1. Sparse: x_k / s_k, without centring; variance 1 only.
     */
    STANDARD_COLUMNS,

    /** x becomes x / ||x||, a row with Euclidean length 1; rows of zeros stay. Looks at no other row. */
    UNIT_ROWS;

    /**
     * Decides on the numbers.
     *
     * @param training the training data
     * @return the scaling for all parts
     */
    public Scaling learn(DataSet training) {
        boolean shifts = training instanceof DenseData;
        return switch (this) {
            case NONE -> Scaling.NONE;
            case UNIT_RANGE -> ColumnScaling.unitRange(ColumnStatistics.of(training), shifts);
            case UNIT_COLUMNS -> ColumnScaling.unitColumns(ColumnStatistics.of(training), shifts);
            case STANDARD_COLUMNS -> ColumnScaling.standard(ColumnStatistics.of(training), shifts);
            case UNIT_ROWS -> Normalisation::toUnitRows;
        };
    }

    private static DataSet toUnitRows(DataSet part) {
        double[] length = new double[part.rows()];
        for (int row = 0; row < length.length; row++) {
            int current = row;
            part.forEach(row, (feature, value) -> length[current] += (double) value * value);
            length[row] = length[row] > 0 ? Math.sqrt(length[row]) : 1;
        }
        return part.map((row, feature, value) -> (float) (value / length[row]));
    }
}
