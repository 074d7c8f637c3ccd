package stalesim.model.profile;

import stalesim.model.data.DataSet;
import stalesim.model.profile.rows.RowCursor;

/**
 * How many samples, features and non-zeros there are, and where the non-zeros are. Exact; stored zeros do not count.
 *
 * @param rows n
 * @param features d
 * @param nonZeros nnz
 * @param minPerRow least number of non-zeros of a sample
 * @param maxPerRow Omega: greatest number of non-zeros of a sample
 * @param emptyRows samples without non-zeros
 * @param unusedFeatures features that are zero in all samples
 * @param maxFeatureCount number of samples in which the most frequent feature is not zero
 * @see "Paper 000 (Dataset matters), sections IV.B and B.1 of the appendix"
 */
public record Counts(
        int rows,
        int features,
        long nonZeros,
        int minPerRow,
        int maxPerRow,
        int emptyRows,
        int unusedFeatures,
        int maxFeatureCount) {

    /** Of all samples. */
    static Counts of(DataSet data, FeatureTable table) {
        RowCursor row = new RowCursor(data);
        long nonZeros = 0;
        int min = Integer.MAX_VALUE;
        int max = 0;
        int empty = 0;
        for (int i = 0; i < data.rows(); i++) {
            row.moveTo(i);
            nonZeros += row.size();
            min = Math.min(min, row.size());
            max = Math.max(max, row.size());
            empty += row.size() == 0 ? 1 : 0;
        }
        int unused = 0;
        int most = 0;
        for (int count : table.counts()) {
            unused += count == 0 ? 1 : 0;
            most = Math.max(most, count);
        }
        return new Counts(data.rows(), data.features(), nonZeros, min, max, empty, unused, most);
    }

    /**
     * Share of feature values that are not zero.
     *
     * @return nnz / (n d)
     */
    public double density() {
        return nonZeros / ((double) rows * features);
    }

    /**
     * Mean number of non-zeros of a sample.
     *
     * @return nnz / n
     */
    public double meanPerRow() {
        return (double) nonZeros / rows;
    }

    /**
     * Greatest frequency of a feature: delta of the Hogwild! bound.
     *
     * @return share of the samples in which the most frequent feature is not zero
     */
    public double delta() {
        return (double) maxFeatureCount / rows;
    }
}
