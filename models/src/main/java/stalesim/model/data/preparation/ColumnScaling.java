package stalesim.model.data.preparation;

import stalesim.model.data.DataSet;

/** x_k becomes (x_k - shift_k) / divisor_k. */
final class ColumnScaling implements Scaling {

    private final double[] shift;
    private final double[] divisor;

    private ColumnScaling(int features) {
        shift = new double[features];
        divisor = new double[features];
    }

    static ColumnScaling unitRange(ColumnStatistics columns, boolean shifts) {
        double smallest = columns.smallest(0);
        double largest = columns.largest(0);
        for (int k = 1; k < columns.features(); k++) {
            smallest = Math.min(smallest, columns.smallest(k));
            largest = Math.max(largest, columns.largest(k));
        }
        ColumnScaling scaling = new ColumnScaling(columns.features());
        for (int k = 0; k < columns.features(); k++) {
            scaling.toRange(k, smallest, largest, shifts);
        }
        return scaling;
    }

    static ColumnScaling unitColumns(ColumnStatistics columns, boolean shifts) {
        ColumnScaling scaling = new ColumnScaling(columns.features());
        for (int k = 0; k < columns.features(); k++) {
            scaling.toRange(k, columns.smallest(k), columns.largest(k), shifts);
        }
        return scaling;
    }

    static ColumnScaling standard(ColumnStatistics columns, boolean shifts) {
        ColumnScaling scaling = new ColumnScaling(columns.features());
        for (int k = 0; k < columns.features(); k++) {
            scaling.set(k, shifts ? columns.mean(k) : 0, columns.deviation(k));
        }
        return scaling;
    }

    private void toRange(int k, double smallest, double largest, boolean shifts) {
        double magnitude = Math.max(Math.abs(smallest), Math.abs(largest));
        set(k, shifts ? smallest : 0, shifts ? largest - smallest : magnitude);
    }

    private void set(int k, double subtracted, double dividedBy) {
        shift[k] = subtracted;
        divisor[k] = dividedBy == 0 ? 1 : dividedBy;
    }

    @Override
    public DataSet apply(DataSet part) {
        if (part.features() != shift.length) {
            throw new IllegalArgumentException("needs the features of the training data: features=" + part.features()
                    + ", training=" + shift.length);
        }
        return part.map((row, k, value) -> (float) ((value - shift[k]) / divisor[k]));
    }
}
