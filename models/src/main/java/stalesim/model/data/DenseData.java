package stalesim.model.data;

import java.util.Optional;

/** Samples with every feature stored: one row-major block of n*d floats; they may be images. */
public final class DenseData implements DataSet {

    private final String name;
    private final int features;
    private final float[] values;
    private final float[] labels;
    private final Optional<ImageShape> shape;

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
        shape = Optional.empty();
    }

    private DenseData(DenseData like, float[] values, float[] labels, Optional<ImageShape> shape) {
        name = like.name;
        features = like.features;
        this.values = values;
        this.labels = labels;
        this.shape = shape;
    }

    /**
     * The same samples as images; shares the arrays.
     *
     * @param shape of d values
     * @return a new data set
     * @throws IllegalArgumentException if the shape has not d values
     */
    public DenseData withShape(ImageShape shape) {
        if (shape.size() != features) {
            throw new IllegalArgumentException(
                    "an image must have one value a feature: shape=" + shape + ", features=" + features);
        }
        return new DenseData(this, values, labels, Optional.of(shape));
    }

    @Override
    public DenseData withLabels(float[] replaced) {
        if (replaced.length != labels.length) {
            throw new IllegalArgumentException(
                    "needs a label a row: labels=" + replaced.length + ", rows=" + labels.length);
        }
        return new DenseData(this, values, replaced, shape);
    }

    @Override
    public DenseData select(String part, int[] rows) {
        float[] chosen = new float[Math.multiplyExact(rows.length, features)];
        float[] chosenLabels = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(values, rows[i] * features, chosen, i * features, features);
            chosenLabels[i] = labels[rows[i]];
        }
        DenseData data = new DenseData(part, features, chosen, chosenLabels);
        return shape.map(data::withShape).orElse(data);
    }

    @Override
    public DenseData map(ValueRule rule) {
        float[] replaced = new float[values.length];
        for (int row = 0; row < labels.length; row++) {
            int start = row * features;
            for (int k = 0; k < features; k++) {
                replaced[start + k] = rule.replace(row, k, values[start + k]);
            }
        }
        return new DenseData(this, replaced, labels, shape);
    }

    @Override
    public void forEach(int row, Visitor visitor) {
        int start = row * features;
        for (int k = 0; k < features; k++) {
            visitor.value(k, values[start + k]);
        }
    }

    @Override
    public int differences(int row, int other) {
        int start = row * features;
        int otherStart = other * features;
        int count = 0;
        for (int k = 0; k < features; k++) {
            count += values[start + k] == values[otherStart + k] ? 0 : 1;
        }
        return count;
    }

    @Override
    public int compare(int row, int other) {
        int start = row * features;
        int otherStart = other * features;
        for (int k = 0; k < features; k++) {
            if (values[start + k] != values[otherStart + k]) {
                return values[start + k] < values[otherStart + k] ? -1 : 1;
            }
        }
        return 0;
    }

    @Override
    public Optional<ImageShape> shape() {
        return shape;
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
     * One feature of one sample.
     *
     * @param row sample, 0 &lt;= row &lt; {@link #rows()}
     * @param feature 0 &lt;= feature &lt; {@link #features()}
     * @return its value
     */
    public float value(int row, int feature) {
        return values[row * features + feature];
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
