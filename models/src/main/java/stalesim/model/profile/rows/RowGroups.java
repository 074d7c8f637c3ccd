package stalesim.model.profile.rows;

import java.util.Arrays;
import stalesim.model.data.DataSet;

/**
 * Samples put together with those that are the same, groups numbered in the order of their first sample.
 *
 * <p>Exact: samples with the same hash are compared. Expected time in proportion to what is stored; memory 28 bytes a
 * sample at most while it works.
 */
public final class RowGroups {

    private static final int ALL_BITS = -1;

    private final DataSet data;
    private final Sameness sameness;
    private final RowCursor row;
    private final RowCursor kept;
    private final int[] slots;
    private int[] first;
    private int[] sizes;
    private int[] hashes;
    private int groups;

    private RowGroups(DataSet data, Sameness sameness) {
        this.data = data;
        this.sameness = sameness;
        row = new RowCursor(data);
        kept = new RowCursor(data);
        // a power of two, at least half of it empty; beyond 2^29 samples more than half may be full
        slots = new int[(int) Math.min(1L << 30, (long) Integer.highestOneBit(data.rows()) << 2)];
        first = new int[1024];
        sizes = new int[1024];
        hashes = new int[1024];
    }

    /**
     * Groups all samples.
     *
     * @param data the samples
     * @param sameness when two are the same
     * @return the groups
     */
    public static RowGroups of(DataSet data, Sameness sameness) {
        return of(data, sameness, ALL_BITS);
    }

    /** With the hash cut down to some bits, so that tests can have collisions. */
    static RowGroups of(DataSet data, Sameness sameness, int hashMask) {
        RowGroups result = new RowGroups(data, sameness);
        for (int i = 0; i < data.rows(); i++) {
            result.add(i, hashMask);
        }
        return result;
    }

    private void add(int index, int hashMask) {
        row.moveTo(index);
        int hash = hash(index) & hashMask;
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0) {
            int group = slots[slot] - 1;
            if (hashes[group] == hash && isSame(index, first[group])) {
                sizes[group]++;
                return;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        begin(index, hash);
        slots[slot] = groups;
    }

    private int hash(int index) {
        int hash = row.hash(sameness.ofValues());
        return sameness.ofLabels() ? hash ^ Float.floatToIntBits(data.label(index) + 0f) * 0x9e3779b1 : hash;
    }

    private boolean isSame(int index, int other) {
        kept.moveTo(other);
        return row.equalIn(kept, sameness.ofValues())
                && (!sameness.ofLabels() || data.label(index) == data.label(other));
    }

    private void begin(int index, int hash) {
        if (groups == first.length) {
            int larger = (int) Math.min(data.rows(), groups * 2L);
            first = Arrays.copyOf(first, larger);
            sizes = Arrays.copyOf(sizes, larger);
            hashes = Arrays.copyOf(hashes, larger);
        }
        first[groups] = index;
        sizes[groups] = 1;
        hashes[groups++] = hash;
    }

    /**
     * Number of groups: how many distinct samples there are.
     *
     * @return between 1 and n
     */
    public int count() {
        return groups;
    }

    /**
     * The first sample of a group.
     *
     * @param group 0 &lt;= group &lt; {@link #count()}
     * @return its row
     */
    public int first(int group) {
        return first[group];
    }

    /**
     * How many samples a group has.
     *
     * @param group 0 &lt;= group &lt; {@link #count()}
     * @return &gt;= 1
     */
    public int size(int group) {
        return sizes[group];
    }
}
