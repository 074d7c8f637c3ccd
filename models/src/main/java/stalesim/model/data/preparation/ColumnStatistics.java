package stalesim.model.data.preparation;

import stalesim.model.data.DataSet;

/**
 * Smallest and largest value, mean and standard deviation of each feature over all samples, zeros included. Two passes:
 * the deviations are taken from the mean, so nothing cancels.
 */
final class ColumnStatistics {

    private final double[] smallest;
    private final double[] largest;
    private final double[] mean;
    private final double[] deviation;

    private ColumnStatistics(int features) {
        smallest = new double[features];
        largest = new double[features];
        mean = new double[features];
        deviation = new double[features];
    }

    static ColumnStatistics of(DataSet data) {
        ColumnStatistics columns = new ColumnStatistics(data.features());
        int[] stored = new int[data.features()];
        for (int row = 0; row < data.rows(); row++) {
            data.forEach(row, (k, value) -> {
                columns.include(k, value, stored[k]++ == 0);
                columns.mean[k] += value;
            });
        }
        for (int k = 0; k < stored.length; k++) {
            columns.mean[k] /= data.rows();
        }
        for (int row = 0; row < data.rows(); row++) {
            data.forEach(row, (k, value) -> columns.deviation[k] += square(value - columns.mean[k]));
        }
        for (int k = 0; k < stored.length; k++) {
            columns.finish(k, data.rows() - stored[k], data.rows());
        }
        return columns;
    }

    private void include(int k, double value, boolean first) {
        smallest[k] = first ? value : Math.min(smallest[k], value);
        largest[k] = first ? value : Math.max(largest[k], value);
    }

    private void finish(int k, int zeros, int rows) {
        if (zeros > 0) {
            include(k, 0, false); // a column without stored values has 0 as both already
        }
        // a constant's mean may be off by a rounding error, which must not pass for its deviation
        boolean constant = smallest[k] == largest[k];
        deviation[k] = constant ? 0 : Math.sqrt((deviation[k] + zeros * square(mean[k])) / rows);
    }

    private static double square(double x) {
        return x * x;
    }

    int features() {
        return mean.length;
    }

    double smallest(int k) {
        return smallest[k];
    }

    double largest(int k) {
        return largest[k];
    }

    double mean(int k) {
        return mean[k];
    }

    /** Of the population: the sum of squares is divided by n. */
    double deviation(int k) {
        return deviation[k];
    }
}
