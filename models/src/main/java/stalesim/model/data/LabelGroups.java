package stalesim.model.data;

import java.util.Arrays;

/**
 * Samples grouped by label: groups in ascending order of labels, samples of a group in ascending order of their
 * numbers. Immutable; costs one sort.
 */
public final class LabelGroups {

    private final int[] members;
    private final int[] start;

    /**
     * Groups samples.
     *
     * @param labels n &gt;= 1 labels, none NaN; not changed
     */
    public LabelGroups(float[] labels) {
        long[] keys = new long[labels.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = ((long) ascending(labels[i] + 0f) << 32) | i; // -0 becomes 0
        }
        Arrays.sort(keys);
        members = new int[keys.length];
        int[] bounds = new int[keys.length + 1];
        int groups = 0;
        for (int i = 0; i < keys.length; i++) {
            members[i] = (int) keys[i];
            if (i == 0 || (keys[i] >> 32) != (keys[i - 1] >> 32)) {
                bounds[groups++] = i;
            }
        }
        bounds[groups] = keys.length;
        start = Arrays.copyOf(bounds, groups + 1);
    }

    /**
     * Groups the samples of a data set.
     *
     * @param data the samples
     * @return their groups
     */
    public static LabelGroups of(DataSet data) {
        float[] labels = new float[data.rows()];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = data.label(row);
        }
        return new LabelGroups(labels);
    }

    /** An int that ascends with the float. */
    private static int ascending(float label) {
        int bits = Float.floatToIntBits(label);
        return bits >= 0 ? bits : bits ^ 0x7fff_ffff;
    }

    /**
     * Number of different labels.
     *
     * @return k &gt;= 1
     */
    public int count() {
        return start.length - 1;
    }

    /**
     * Samples with one label.
     *
     * @param group from 0, in ascending order of labels
     * @return number of samples, &gt;= 1
     */
    public int size(int group) {
        return start[group + 1] - start[group];
    }

    /**
     * The samples with one label.
     *
     * @param group from 0, in ascending order of labels
     * @return their numbers, ascending; a new array
     */
    public int[] members(int group) {
        return Arrays.copyOfRange(members, start[group], start[group + 1]);
    }

    /**
     * All samples, sorted by label; those with the same label keep their order.
     *
     * @return n numbers, a new array
     */
    public int[] sorted() {
        return members.clone();
    }
}
