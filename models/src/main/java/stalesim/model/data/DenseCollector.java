package stalesim.model.data;

import java.util.Arrays;

/**
 * Collects rows with every feature stored: {@link #begin}, then {@link #add} once for each feature. Memory follows what
 * was read, not what a file announces: at most 2.5 times the data set's, while arrays grow or are cut to size.
 */
public final class DenseCollector {

    private static final int MAX_VALUES = Integer.MAX_VALUE - 8;
    private static final int FIRST = 1 << 14;

    private final String file;
    private final int features;
    private final long announced;
    private float[] values;
    private float[] labels;
    private int count;
    private int rows;

    /**
     * No rows yet.
     *
     * @param file where they come from; the data set's name, without {@code .gz}
     * @param features d &gt;= 1
     * @param announced number of rows to expect; {@link Integer#MAX_VALUE} if unknown
     */
    public DenseCollector(String file, int features, int announced) {
        this.file = file;
        this.features = features;
        this.announced = announced;
        values = new float[(int) Math.min(FIRST, (long) announced * features)];
        labels = new float[Math.min(FIRST, announced)];
    }

    /**
     * Number of completed rows.
     *
     * @return count &gt;= 0
     */
    public int rows() {
        return count / features;
    }

    /**
     * Begins a row.
     *
     * @param label of the row
     * @throws DataException if there are too many
     */
    public void begin(float label) {
        if (rows == labels.length) {
            labels = Arrays.copyOf(labels, larger(rows, announced));
        }
        labels[rows++] = label;
    }

    /**
     * Adds the next value to the row begun.
     *
     * @param value of the next feature
     * @throws DataException if there are too many
     */
    public void add(float value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, larger(count, announced * features));
        }
        values[count++] = value;
    }

    private int larger(int size, long most) {
        if (size == MAX_VALUES) {
            throw new DataException(file + ": has more than " + MAX_VALUES + " values.");
        }
        long wanted = Math.min(size + (size >> 1) + 1L, Math.max(most, size + 1L));
        return (int) Math.min(MAX_VALUES, wanted);
    }

    /**
     * The rows collected; the collector must not be used after that.
     *
     * @return the data set
     * @throws DataException if there are no rows
     */
    public DenseData toData() {
        if (rows == 0) {
            throw new DataException(file + ": holds no samples.");
        }
        return new DenseData(
                file.endsWith(".gz") ? file.substring(0, file.length() - 3) : file,
                features,
                values.length == count ? values : Arrays.copyOf(values, count),
                Arrays.copyOf(labels, rows));
    }
}
