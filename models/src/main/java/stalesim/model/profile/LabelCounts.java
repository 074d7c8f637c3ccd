package stalesim.model.profile;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import stalesim.model.data.DataSet;

/**
 * Which labels there are.
 *
 * @param distinct number of different labels
 * @param min smallest label
 * @param max largest label
 * @param counts label to number of samples; empty if there are more than {@link #MOST_CLASSES}, as in regression
 */
public record LabelCounts(int distinct, float min, float max, SortedMap<Float, Integer> counts) {

    /** With more distinct labels than this, labels are taken for targets of a regression and not counted. */
    public static final int MOST_CLASSES = 100;

    /** Makes the map immutable. */
    public LabelCounts {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** Of all samples. */
    static LabelCounts of(DataSet data) {
        float[] labels = new float[data.rows()];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = data.label(row) + 0f; // -0 becomes 0
        }
        Arrays.sort(labels);
        SortedMap<Float, Integer> counts = new TreeMap<>();
        int distinct = 0;
        int begun = 0;
        for (int row = 1; row <= labels.length; row++) {
            if (row == labels.length || labels[row] != labels[begun]) {
                if (++distinct <= MOST_CLASSES) {
                    counts.put(labels[begun], row - begun);
                }
                begun = row;
            }
        }
        if (distinct > MOST_CLASSES) {
            counts.clear();
        }
        return new LabelCounts(distinct, labels[0], labels[labels.length - 1], counts);
    }

    /**
     * Whether logistic regression has two classes to tell apart.
     *
     * @return true for exactly two distinct labels
     */
    public boolean binary() {
        return distinct == 2;
    }
}
