package stalesim.model.data;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects rows in compressed sparse row form while their number is not yet known. */
final class RowCollector {

    /** Largest number of features. */
    static final int MAX_FEATURES = Integer.MAX_VALUE - 8;

    private static final int SHOWN_LABELS = 5;

    private final String file;
    private int features;
    private int[] start = new int[1024];
    private float[] labels = new float[1024];
    private int[] index = new int[1 << 14];
    private float[] value = new float[1 << 14];
    private int rows;
    private int entries;

    RowCollector(String file, int minFeatures) {
        this.file = file;
        features = minFeatures;
    }

    /** Number of completed rows. */
    int rows() {
        return rows;
    }

    void begin(float label) {
        if (rows + 1 == start.length) {
            start = Arrays.copyOf(start, larger(start.length));
            labels = Arrays.copyOf(labels, start.length);
        }
        labels[rows] = label;
    }

    /** Adds an entry to the row begun; the feature counts even where the value is zero and not stored. */
    void add(int feature, float amount) {
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

    void complete() {
        start[++rows] = entries;
    }

    private int larger(int size) {
        if (size == MAX_FEATURES) {
            throw new DataException(file + ": has more than " + MAX_FEATURES + " rows or feature values.");
        }
        return (int) Math.min(MAX_FEATURES, size + (size >> 1) + 1L);
    }

    SparseData toData(Labels rule) {
        if (rows == 0) {
            throw new DataException(file + ": holds no samples. A sample is a line: label index:value ...");
        }
        float[] kept = Arrays.copyOf(labels, rows);
        if (rule == Labels.BINARY) {
            toSigns(kept);
        }
        return new SparseData(
                file.endsWith(".gz") ? file.substring(0, file.length() - 3) : file,
                features,
                Arrays.copyOf(start, rows + 1),
                Arrays.copyOf(index, entries),
                Arrays.copyOf(value, entries),
                kept);
    }

    /** For rows that stored every feature. */
    DenseData toDense() {
        return new DenseData(file, features, Arrays.copyOf(value, entries), Arrays.copyOf(labels, rows));
    }

    private void toSigns(float[] kept) {
        SortedSet<Float> distinct = new TreeSet<>();
        for (float label : kept) {
            distinct.add(label + 0f); // -0 becomes 0
        }
        boolean signs = distinct.stream().allMatch(label -> Math.abs(label) == 1);
        if (distinct.size() != 2 && !signs) {
            throw new DataException(file + ": labels must be of two classes: " + shown(distinct)
                    + ". Choose two classes, or read the labels as stored for a regression.");
        }
        if (!signs) {
            float smaller = distinct.first();
            for (int row = 0; row < kept.length; row++) {
                kept[row] = kept[row] == smaller ? -1 : 1;
            }
        }
    }

    private static String shown(SortedSet<Float> distinct) {
        StringBuilder text = new StringBuilder("found ").append(distinct.size()).append(" (");
        String separator = "";
        for (float label : distinct.stream().limit(SHOWN_LABELS).toList()) {
            text.append(separator);
            text.append(label == Math.rint(label) && Math.abs(label) < 1e9 ? Long.toString((long) label) : "" + label);
            separator = ", ";
        }
        return text.append(distinct.size() > SHOWN_LABELS ? ", ...)" : ")").toString();
    }
}
