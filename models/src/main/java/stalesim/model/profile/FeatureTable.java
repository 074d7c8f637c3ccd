package stalesim.model.profile;

import stalesim.model.data.DataSet;
import stalesim.model.profile.rows.RowCursor;

/**
 * How often each feature is not zero, and its mean and variance over samples: two passes over the data.
 *
 * <p>Sums are accumulated in double precision, squares around the mean, so the relative error is about n 2^-53.
 */
final class FeatureTable {

    private final int rows;
    private final int[] counts;
    private final double[] means;
    private final double[] variances;

    private FeatureTable(DataSet data) {
        rows = data.rows();
        counts = new int[data.features()];
        means = new double[data.features()];
        variances = new double[data.features()];
    }

    /** Of all samples. */
    static FeatureTable of(DataSet data) {
        FeatureTable table = new FeatureTable(data);
        RowCursor row = new RowCursor(data);
        table.sum(row);
        table.sumSquares(row);
        return table;
    }

    private void sum(RowCursor row) {
        for (int i = 0; i < rows; i++) {
            row.moveTo(i);
            for (int e = 0; e < row.size(); e++) {
                counts[row.feature(e)]++;
                means[row.feature(e)] += row.value(e);
            }
        }
        for (int k = 0; k < means.length; k++) {
            means[k] /= rows;
        }
    }

    private void sumSquares(RowCursor row) {
        for (int i = 0; i < rows; i++) {
            row.moveTo(i);
            for (int e = 0; e < row.size(); e++) {
                double deviation = row.value(e) - means[row.feature(e)];
                variances[row.feature(e)] += deviation * deviation;
            }
        }
        for (int k = 0; k < means.length; k++) {
            variances[k] = (variances[k] + (rows - counts[k]) * means[k] * means[k]) / rows;
        }
    }

    /** In how many samples each feature is not zero; d numbers. */
    int[] counts() {
        return counts;
    }

    /** Mean over features of the population variance over samples, zeros included. */
    double meanVariance() {
        return sumOfVariances() / variances.length;
    }

    /**
     * Share of the mean square norm that is variance: sum_k var_k / sum_k (var_k + mean_k^2); 0 for data without
     * non-zeros.
     */
    double varianceShare() {
        double squares = 0;
        for (double mean : means) {
            squares += mean * mean;
        }
        double variance = sumOfVariances();
        return variance + squares == 0 ? 0 : variance / (variance + squares);
    }

    private double sumOfVariances() {
        double sum = 0;
        for (double variance : variances) {
            sum += variance;
        }
        return sum;
    }
}
