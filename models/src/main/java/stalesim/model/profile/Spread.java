package stalesim.model.profile;

import stalesim.model.data.DataSet;
import stalesim.model.profile.rows.RowCursor;

/**
 * How large samples are and how much they differ in value. Exact up to rounding in double precision.
 *
 * @param meanFeatureVariance (1/d) sum_k (1/n) sum_i (x_i(k) - mean_k)^2, zeros included; it has the square of the
 *     data's unit, so sets in different units cannot be compared by it
 * @param varianceShare sum_k variance_k / mean |x|^2, the part of the mean square norm that is not common to all
 *     samples: between 0 (all samples are the same) and 1 (no feature has a mean), without a unit
 * @param maxSquareNorm max |x_i|^2
 * @param meanSquareNorm mean |x_i|^2
 * @see "Paper 000 (Dataset matters), section IV.B"
 */
public record Spread(double meanFeatureVariance, double varianceShare, double maxSquareNorm, double meanSquareNorm) {

    /** Of all samples. */
    static Spread of(DataSet data, FeatureTable table) {
        RowCursor row = new RowCursor(data);
        double max = 0;
        double sum = 0;
        for (int i = 0; i < data.rows(); i++) {
            row.moveTo(i);
            double square = row.squareNorm();
            max = Math.max(max, square);
            sum += square;
        }
        return new Spread(table.meanVariance(), table.varianceShare(), max, sum / data.rows());
    }
}
