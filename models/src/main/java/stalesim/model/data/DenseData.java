package stalesim.model.data;

/** Samples with every feature stored: one row-major block of n*d floats. */
public final class DenseData implements DataSet {

    private final String name;
    private final int features;
    private final float[] values;
    private final float[] labels;

    /**
     * Takes ownership of the arrays.
     *
     * @param name for reports
     * @param features d &gt;= 1
     * @param values n*d values, row after row
     * @param labels n labels, n &gt;= 1
     * @throws IllegalArgumentException if the sizes do not fit together
     */
    public DenseData(String name, int features, float[] values, float[] labels) {
        if (features < 1 || labels.length < 1) {
            throw new IllegalArgumentException(
                    "needs at least one row and one feature: rows=" + labels.length + ", features=" + features);
        }
        if ((long) labels.length * features != values.length) {
            throw new IllegalArgumentException("values must be rows*features: rows=" + labels.length + ", features="
                    + features + ", values=" + values.length);
        }
        this.name = name;
        this.features = features;
        this.values = values;
        this.labels = labels;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int rows() {
        return labels.length;
    }

    @Override
    public int features() {
        return features;
    }

    @Override
    public long nonZeros() {
        long count = 0;
        for (float value : values) {
            if (value != 0) {
                count++;
            }
        }
        return count;
    }

    @Override
    public float label(int row) {
        return labels[row];
    }

    /**
     * {@inheritDoc}
     *
     * <p>Four partial sums, added pairwise at the end: the additions do not wait for each other, and the order
     * is fixed, so the result has the same bits everywhere.
     */
    @Override
    public double dot(int row, float[] vector) {
        int start = row * features;
        int blocked = features & ~3;
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (int k = 0; k < blocked; k += 4) {
            a += (double) values[start + k] * vector[k];
            b += (double) values[start + k + 1] * vector[k + 1];
            c += (double) values[start + k + 2] * vector[k + 2];
            d += (double) values[start + k + 3] * vector[k + 3];
        }
        for (int k = blocked; k < features; k++) {
            a += (double) values[start + k] * vector[k];
        }
        return (a + b) + (c + d);
    }

    @Override
    public void copyRow(int row, float[] target, int offset) {
        System.arraycopy(values, row * features, target, offset, features);
    }

    /**
     * Adds a multiple of one sample to a vector: sum += scale * x.
     *
     * @param row sample
     * @param scale factor
     * @param sum d values, changed in place
     */
    public void addScaled(int row, float scale, float[] sum) {
        int start = row * features;
        for (int k = 0; k < features; k++) {
            sum[k] += scale * values[start + k];
        }
    }
}
