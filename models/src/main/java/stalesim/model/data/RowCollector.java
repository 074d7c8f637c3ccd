package stalesim.model.data;

import java.util.Arrays;

/**
 * Collects rows in compressed sparse row form while their number is not yet known: {@link #begin}, then
 * {@link #add} with ascending features, then {@link #complete}. Memory is about 2.5 times the data set's, at the end,
 * while its arrays are cut to size.
 */
public final class RowCollector {

    /** Largest number of features. */
    public static final int MAX_FEATURES = Integer.MAX_VALUE - 8;

    private final String file;
    private int features;
    private int[] start = new int[1024];
    private float[] labels = new float[1024];
    private int[] index = new int[1 << 14];
    private float[] value = new float[1 << 14];
    private int rows;
    private int entries;

    /**
     * No rows yet.
     *
     * @param file where they come from; the data set's name, without {@code .gz}
     * @param minFeatures d is this or, if larger, the largest feature seen plus one
     */
    public RowCollector(String file, int minFeatures) {
        this.file = file;
        features = minFeatures;
    }

    /**
     * Number of completed rows.
     *
     * @return count &gt;= 0
     */
    public int rows() {
        return rows;
    }

    /**
     * Begins a row.
     *
     * @param label of the row
     * @throws DataException if there are too many
     */
    public void begin(float label) {
        if (rows + 1 == start.length) {
            start = Arrays.copyOf(start, larger(start.length));
            labels = Arrays.copyOf(labels, start.length);
        }
        labels[rows] = label;
    }

    /**
     * Adds an entry to the row begun; the feature counts even where the value is zero and not stored.
     *
     * @param feature from 0, ascending within a row
     * @param amount its value
     * @throws DataException if there are too many
     */
    public void add(int feature, float amount) {
        features = Math.max(features, feature + 1);
        if (amount == 0) {
            return;
        }
        if (entries == index.length) {
            index = Arrays.copyOf(index, larger(entries));
            value = Arrays.copyOf(value, index.length);
        }
        index[entries] = feature;
        value[entries++] = amount;
    }

    /** Ends the row begun. */
    public void complete() {
        start[++rows] = entries;
    }

    private int larger(int size) {
        if (size == MAX_FEATURES) {
            throw new DataException(file + ": has more than " + MAX_FEATURES + " rows or feature values.");
        }
        return (int) Math.min(MAX_FEATURES, size + (size >> 1) + 1L);
    }

    /**
     * The rows, few values each.
     *
     * @param rule what to do with labels
     * @return the data set
     * @throws DataException if there are no rows or the labels do not suit
     */
    public SparseData toData(Labels rule) {
        if (rows == 0) {
            throw new DataException(file + ": holds no samples. A sample is a line: label index:value ...");
        }
        SparseData data = new SparseData(
                file.endsWith(".gz") ? file.substring(0, file.length() - 3) : file,
                features,
                Arrays.copyOf(start, rows + 1),
                Arrays.copyOf(index, entries),
                Arrays.copyOf(value, entries),
                Arrays.copyOf(labels, rows));
        return data.withLabels(rule.learn(data).labels(data));
    }

    /**
     * The rows, all of which stored every feature.
     *
     * @return the data set
     */
    public DenseData toDense() {
        return new DenseData(file, features, Arrays.copyOf(value, entries), Arrays.copyOf(labels, rows));
    }
}
