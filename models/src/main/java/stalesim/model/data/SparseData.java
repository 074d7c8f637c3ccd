package stalesim.model.data;

import java.util.Arrays;

/**
 * Samples in compressed sparse row form: row i owns entries {@code start[i] .. start[i+1]-1} of {@code index}
 * (feature numbers from 0, ascending within a row) and {@code value}.
 */
public final class SparseData implements DataSet {

    private final String name;
    private final int features;
    private final int[] start;
    private final int[] index;
    private final float[] value;
    private final float[] labels;

    /**
     * Takes ownership of the arrays.
     *
     * @param name for reports
     * @param features d &gt;= 1
     * @param start n+1 offsets, the first 0, none smaller than the one before
     * @param index feature numbers, each &gt;= 0 and &lt; features, ascending within a row
     * @param value as long as {@code index}
     * @param labels n labels, n &gt;= 1
     * @throws IllegalArgumentException if the sizes do not fit together or an index is out of range or order
     */
    public SparseData(String name, int features, int[] start, int[] index, float[] value, float[] labels) {
        if (features < 1 || labels.length < 1) {
            throw new IllegalArgumentException(
                    "needs at least one row and one feature: rows=" + labels.length + ", features=" + features);
        }
        if (start.length != labels.length + 1 || start[0] != 0 || start[labels.length] != index.length) {
            throw new IllegalArgumentException("start must hold rows+1 offsets that end at index.length="
                    + index.length + ": start.length=" + start.length);
        }
        if (index.length != value.length) {
            throw new IllegalArgumentException(
                    "index and value differ in length: " + index.length + " and " + value.length);
        }
        for (int row = 0; row < labels.length; row++) {
            checkRow(row, features, start, index);
        }
        this.name = name;
        this.features = features;
        this.start = start;
        this.index = index;
        this.value = value;
        this.labels = labels;
    }

    private SparseData(SparseData like, int features, float[] value, float[] labels) {
        name = like.name;
        this.features = features;
        start = like.start;
        index = like.index;
        this.value = value;
        this.labels = labels;
    }

    private static void checkRow(int row, int features, int[] start, int[] index) {
        if (start[row] > start[row + 1] || start[row + 1] > index.length) {
            throw new IllegalArgumentException(
                    "start must not fall: row " + row + " is " + start[row] + " to " + start[row + 1]);
        }
        int before = -1;
        for (int e = start[row]; e < start[row + 1]; e++) {
            if (index[e] <= before || index[e] >= features) {
                throw new IllegalArgumentException("feature numbers of a row must ascend from 0 to features-1="
                        + (features - 1) + ": row " + row + " has " + index[e] + " after " + before);
            }
            before = index[e];
        }
    }

    /**
     * The same samples with further features, all of them zero; shares the arrays.
     *
     * @param wanted d' &gt;= d
     * @return a new data set
     * @throws IllegalArgumentException if features were to be lost
     */
    public SparseData widened(int wanted) {
        if (wanted < features) {
            throw new IllegalArgumentException(
                    "features can be added, not lost: wanted=" + wanted + ", features=" + features);
        }
        return new SparseData(this, wanted, value, labels);
    }

    @Override
    public SparseData withLabels(float[] replaced) {
        if (replaced.length != labels.length) {
            throw new IllegalArgumentException(
                    "needs a label a row: labels=" + replaced.length + ", rows=" + labels.length);
        }
        return new SparseData(this, features, value, replaced);
    }

    @Override
    public SparseData select(String part, int[] rows) {
        int[] chosenStart = new int[rows.length + 1];
        for (int i = 0; i < rows.length; i++) {
            chosenStart[i + 1] = Math.addExact(chosenStart[i], start[rows[i] + 1] - start[rows[i]]);
        }
        int[] chosenIndex = new int[chosenStart[rows.length]];
        float[] chosenValue = new float[chosenIndex.length];
        float[] chosenLabels = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int size = chosenStart[i + 1] - chosenStart[i];
            System.arraycopy(index, start[rows[i]], chosenIndex, chosenStart[i], size);
            System.arraycopy(value, start[rows[i]], chosenValue, chosenStart[i], size);
            chosenLabels[i] = labels[rows[i]];
        }
        return new SparseData(part, features, chosenStart, chosenIndex, chosenValue, chosenLabels);
    }

    @Override
    public SparseData map(ValueRule rule) {
        float[] replaced = new float[value.length];
        for (int row = 0; row < labels.length; row++) {
            for (int e = start[row]; e < start[row + 1]; e++) {
                replaced[e] = rule.replace(row, index[e], value[e]);
            }
        }
        return new SparseData(this, features, replaced, labels);
    }

    @Override
    public void forEach(int row, Visitor visitor) {
        for (int e = start[row]; e < start[row + 1]; e++) {
            visitor.value(index[e], value[e]);
        }
    }

    @Override
    public int differences(int row, int other) {
        int a = start[row];
        int b = start[other];
        int endA = start[row + 1];
        int endB = start[other + 1];
        int equal = 0;
        int both = 0;
        while (a < endA && b < endB) {
            int order = Integer.compare(index[a], index[b]);
            if (order == 0) {
                both++;
                equal += value[a] == value[b] ? 1 : 0;
            }
            a += order <= 0 ? 1 : 0;
            b += order >= 0 ? 1 : 0;
        }
        return (endA - start[row]) + (endB - start[other]) - both - equal;
    }

    @Override
    public int compare(int row, int other) {
        int a = start[row];
        int b = start[other];
        while (a < start[row + 1] || b < start[other + 1]) {
            int indexA = a < start[row + 1] ? index[a] : features;
            int indexB = b < start[other + 1] ? index[b] : features;
            float valueA = indexA <= indexB ? value[a] : 0;
            float valueB = indexB <= indexA ? value[b] : 0;
            if (valueA != valueB) {
                return valueA < valueB ? -1 : 1;
            }
            a += indexA <= indexB ? 1 : 0;
            b += indexB <= indexA ? 1 : 0;
        }
        return 0;
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
        return value.length;
    }

    @Override
    public float label(int row) {
        return labels[row];
    }

    @Override
    public double dot(int row, float[] vector) {
        double sum = 0;
        for (int e = start[row]; e < start[row + 1]; e++) {
            sum += (double) value[e] * vector[index[e]];
        }
        return sum;
    }

    @Override
    public void copyRow(int row, float[] target, int offset) {
        Arrays.fill(target, offset, offset + features, 0);
        for (int e = start[row]; e < start[row + 1]; e++) {
            target[offset + index[e]] = value[e];
        }
    }

    /**
     * First entry of a row.
     *
     * @param row sample; {@code row == rows()} gives the end of the last row
     * @return offset for {@link #index(int)} and {@link #value(int)}
     */
    public int start(int row) {
        return start[row];
    }

    /**
     * Feature number of an entry.
     *
     * @param entry offset between {@link #start(int)} of a row and of the next
     * @return feature, from 0
     */
    public int index(int entry) {
        return index[entry];
    }

    /**
     * Value of an entry.
     *
     * @param entry offset between {@link #start(int)} of a row and of the next
     * @return the feature's value
     */
    public float value(int entry) {
        return value[entry];
    }
}
