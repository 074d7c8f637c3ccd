package stalesim.model.data;

import java.util.Arrays;

/**
 * What each stored label becomes: learned from the training data by {@link Labels}, applied to all parts. Immutable.
 */
public final class LabelMapping {

    static final LabelMapping IDENTITY = new LabelMapping("", new float[0], new float[0]);

    private static final int SHOWN = 5;

    private final String training;
    private final float[] stored;
    private final float[] becomes;
    private final int classes;

    /** Label {@code stored[i]}, ascending, becomes {@code becomes[i]}; no labels at all: each stays as it is. */
    LabelMapping(String training, float[] stored, float[] becomes) {
        this.training = training;
        this.stored = stored;
        this.becomes = becomes;
        float[] sorted = becomes.clone();
        Arrays.sort(sorted);
        classes = cutToDistinct(sorted).length;
    }

    /**
     * Number of different labels after the mapping.
     *
     * @return k &gt;= 2 for classes (2 where they are -1 and +1), 0 where labels stay as stored
     */
    public int classes() {
        return classes;
    }

    /**
     * The samples with mapped labels; shares the features.
     *
     * @param part with labels as stored
     * @return a new data set
     * @throws DataException if a label does not occur in the training data
     */
    public DataSet apply(DataSet part) {
        return part.withLabels(labels(part));
    }

    /**
     * The mapped labels alone.
     *
     * @param part with labels as stored
     * @return n labels, a new array
     * @throws DataException if a label does not occur in the training data
     */
    public float[] labels(DataSet part) {
        float[] mapped = new float[part.rows()];
        for (int row = 0; row < mapped.length; row++) {
            mapped[row] = this == IDENTITY ? part.label(row) : becomes[place(part, row)];
        }
        return mapped;
    }

    private int place(DataSet part, int row) {
        int found = Arrays.binarySearch(stored, part.label(row) + 0f); // -0 becomes 0
        if (found < 0) {
            throw new DataException(part.name() + ": label " + text(part.label(row)) + " of sample " + (row + 1)
                    + " does not occur in the training data (" + training + "), which has " + listed(stored)
                    + ". Leave such samples out, or train on data that has the label.");
        }
        return found;
    }

    /** The different labels, ascending. */
    static float[] distinct(DataSet data) {
        float[] sorted = new float[data.rows()];
        for (int row = 0; row < sorted.length; row++) {
            sorted[row] = data.label(row) + 0f; // -0 becomes 0
        }
        Arrays.sort(sorted);
        return cutToDistinct(sorted);
    }

    private static float[] cutToDistinct(float[] sorted) {
        int size = 0;
        for (float value : sorted) {
            if (size == 0 || value != sorted[size - 1]) {
                sorted[size++] = value;
            }
        }
        return Arrays.copyOf(sorted, size);
    }

    /** Number and first few of labels. */
    static String listed(float[] labels) {
        StringBuilder text = new StringBuilder().append(labels.length).append(" (");
        for (int i = 0; i < Math.min(SHOWN, labels.length); i++) {
            text.append(i == 0 ? "" : ", ").append(text(labels[i]));
        }
        return text.append(labels.length > SHOWN ? ", ...)" : ")").toString();
    }

    static String text(float label) {
        return label == Math.rint(label) && Math.abs(label) < 1e9 ? Long.toString((long) label) : "" + label;
    }
}
