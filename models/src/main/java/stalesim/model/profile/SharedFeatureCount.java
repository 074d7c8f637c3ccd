package stalesim.model.profile;

import java.util.Arrays;
import stalesim.model.data.DataSet;
import stalesim.model.profile.rows.RowCursor;
import stalesim.model.profile.rows.RowGroups;
import stalesim.model.profile.rows.Sameness;

/**
 * Counts, for every sample, with how many samples it shares a non-zero feature; itself included, unless it is empty.
 *
 * <p>Samples that have the same features not zero are counted once and weighted. A block of samples at a time, the
 * samples that have a feature are a bit set each, and the union over a sample's features is counted. Costs about nnz of
 * the different supports times n / 64 operations on words, which run in the processor's cache: see
 * {@link #words(DataSet, RowGroups)}.
 */
final class SharedFeatureCount {

    /** The bit sets of a block are about this many words together: 4 MiB. */
    private static final int BLOCK_WORDS = 1 << 19;

    private final DataSet data;
    private final RowGroups supports;
    private final RowCursor row;
    private final int[] sharing;
    private final int width;
    private final long[] having;
    private final long[] union;

    private SharedFeatureCount(DataSet data, RowGroups supports) {
        this.data = data;
        this.supports = supports;
        row = new RowCursor(data);
        sharing = new int[supports.count()];
        width = Math.max(1, Math.min(wordsFor(data.rows()), BLOCK_WORDS / data.features()));
        having = new long[width * data.features()];
        union = new long[width];
    }

    private static int wordsFor(int rows) {
        return (rows + Long.SIZE - 1) / Long.SIZE;
    }

    /**
     * What counting costs.
     *
     * @param data the samples
     * @param supports by {@link Sameness#SUPPORT}
     * @return operations on words
     */
    static long words(DataSet data, RowGroups supports) {
        RowCursor row = new RowCursor(data);
        long nonZeros = 0;
        for (int group = 0; group < supports.count(); group++) {
            row.moveTo(supports.first(group));
            nonZeros += row.size();
        }
        return nonZeros * wordsFor(data.rows());
    }

    /**
     * Counts.
     *
     * @param data the samples
     * @param supports by {@link Sameness#SUPPORT}
     * @return for each group, the number of samples that share a feature with those in it
     */
    static int[] count(DataSet data, RowGroups supports) {
        SharedFeatureCount count = new SharedFeatureCount(data, supports);
        for (int begin = 0; begin < data.rows(); begin += count.width * Long.SIZE) {
            count.fill(begin);
            count.addUnions();
        }
        return count.sharing;
    }

    private void fill(int begin) {
        Arrays.fill(having, 0);
        int end = (int) Math.min(data.rows(), begin + (long) width * Long.SIZE);
        for (int i = begin; i < end; i++) {
            row.moveTo(i);
            int word = (i - begin) / Long.SIZE;
            for (int e = 0; e < row.size(); e++) {
                having[row.feature(e) * width + word] |= 1L << i; // shifts by i mod 64, and begin is a multiple of 64
            }
        }
    }

    private void addUnions() {
        for (int group = 0; group < sharing.length; group++) {
            row.moveTo(supports.first(group));
            Arrays.fill(union, 0);
            for (int e = 0; e < row.size(); e++) {
                addTo(union, row.feature(e) * width);
            }
            int bits = 0;
            for (long word : union) {
                bits += Long.bitCount(word);
            }
            sharing[group] += bits;
        }
    }

    private void addTo(long[] sum, int from) {
        for (int word = 0; word < sum.length; word++) {
            sum[word] |= having[from + word];
        }
    }
}
