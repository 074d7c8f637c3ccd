package stalesim.model.profile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.data.DataSet;
import stalesim.model.profile.rows.RowCursor;
import stalesim.model.profile.rows.RowGroups;
import stalesim.model.statistics.Interval;

/** What {@link Overlap} estimates and bounds where counting all pairs of samples would cost too much. */
final class SampledOverlap {

    /** Samples whose share is counted to bound the maximum from below: a bit of a long each. */
    private static final int CANDIDATES = Long.SIZE;

    private final DataSet data;
    private final RowCursor one;
    private final RowCursor other;

    SampledOverlap(DataSet data) {
        this.data = data;
        one = new RowCursor(data);
        other = new RowCursor(data);
    }

    /** Share of random pairs that share a feature, with Clopper and Pearson's interval. */
    SampledFigure rho(UniformRandomProvider random) {
        int sharing = 0;
        for (int pair = 0; pair < Overlap.PAIRS; pair++) {
            one.moveTo(random.nextInt(data.rows()));
            other.moveTo(random.nextInt(data.rows()));
            sharing += one.sharesFeature(other) ? 1 : 0;
        }
        return share(sharing, Overlap.PAIRS);
    }

    private static SampledFigure share(int hits, int draws) {
        Interval interval = Interval.ofShare(hits, draws, SampledFigure.LEVEL);
        return new SampledFigure(interval.centre(), interval.low(), interval.high(), draws);
    }

    /**
     * Bounds of the greatest share of samples that share a feature with one sample: attained by a candidate from below,
     * counting samples once for each feature in common from above.
     *
     * @param supports by {@link stalesim.model.profile.rows.Sameness#SUPPORT}
     * @param counts in how many samples each feature is not zero
     */
    SampledFigure maximum(RowGroups supports, int[] counts) {
        long[] union = unionBounds(supports, counts);
        int[] candidates = IntStream.range(0, union.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer group) -> -union[group]))
                .limit(CANDIDATES)
                .mapToInt(supports::first)
                .toArray();
        double low = (double) mostSharing(candidates) / data.rows();
        double high = Math.min(1, (double) Arrays.stream(union).max().orElse(0) / data.rows());
        return new SampledFigure(low, low, Math.max(low, high), candidates.length);
    }

    /** For each group, the sum over its features of the samples that have the feature. */
    private long[] unionBounds(RowGroups supports, int[] counts) {
        long[] bounds = new long[supports.count()];
        for (int group = 0; group < bounds.length; group++) {
            one.moveTo(supports.first(group));
            for (int e = 0; e < one.size(); e++) {
                bounds[group] += counts[one.feature(e)];
            }
        }
        return bounds;
    }

    private int mostSharing(int[] candidates) {
        long[] having = new long[data.features()];
        for (int c = 0; c < candidates.length; c++) {
            one.moveTo(candidates[c]);
            for (int e = 0; e < one.size(); e++) {
                having[one.feature(e)] |= 1L << c;
            }
        }
        int[] sharing = new int[candidates.length];
        for (int i = 0; i < data.rows(); i++) {
            one.moveTo(i);
            long union = 0;
            for (int e = 0; e < one.size(); e++) {
                union |= having[one.feature(e)];
            }
            for (; union != 0; union &= union - 1) {
                sharing[Long.numberOfTrailingZeros(union)]++;
            }
        }
        return Arrays.stream(sharing).max().orElse(0);
    }
}
