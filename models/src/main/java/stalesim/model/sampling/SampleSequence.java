package stalesim.model.sampling;

import java.util.BitSet;
import stalesim.model.data.DataSet;

/** The samples in a given order, with their labels. Immutable; nothing is copied but 8 bytes a sample. */
public final class SampleSequence {

    private final int[] rows;
    private final float[] labels;

    /**
     * A sequence.
     *
     * @param data n samples
     * @param order the row at each position, a permutation of 0 to n-1; the sequence takes ownership
     * @throws IllegalArgumentException if the order is no permutation of the rows
     */
    public SampleSequence(DataSet data, int[] order) {
        BitSet seen = new BitSet(data.rows());
        for (int row : order) {
            if (row < 0 || row >= data.rows() || seen.get(row)) {
                throw new IllegalArgumentException(
                        "an order must hold each row from 0 to " + (data.rows() - 1) + " once: row=" + row);
            }
            seen.set(row);
        }
        if (order.length != data.rows()) {
            throw new IllegalArgumentException("an order must hold each row once: length=" + order.length + ", rows="
                    + data.rows());
        }
        rows = order;
        labels = new float[order.length];
        for (int position = 0; position < order.length; position++) {
            labels[position] = data.label(order[position]);
        }
    }

    /**
     * Number of samples.
     *
     * @return n &gt;= 1
     */
    public int size() {
        return rows.length;
    }

    /** Labels by position. */
    float[] labels() {
        return labels.clone();
    }

    /** Row numbers by position; must not be changed. */
    int[] rows() {
        return rows;
    }
}
