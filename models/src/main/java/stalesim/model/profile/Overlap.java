package stalesim.model.profile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.interval.ClopperPearsonInterval;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.data.DataSet;
import stalesim.model.profile.rows.RowCursor;
import stalesim.model.profile.rows.RowGroups;
import stalesim.model.profile.rows.Sameness;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/**
 * How often samples have features in common, so that updates of different workers meet.
 *
 * <p>With s_i the share of the samples (sample i itself included, unless it is empty) that share a non-zero feature with
 * sample i: the mean of s_i is the probability that two samples share a feature that are drawn independently, with
 * replacement, as SGD draws them; the maximum of s_i is the definition of Niu et al. Without replacement the
 * probability is (n rho - (1 - share of empty samples)) / (n - 1).
 *
 * <p>Exact where the count costs at most {@link #EXACT_WORDS} operations on words (about nnz n / 64 without repeated
 * samples). Beyond it, rho is the share among {@link #PAIRS} pairs with its exact binomial interval, and the maximum is
 * enclosed: the lower bound is attained, the upper bound counts samples once for each feature in common.
 *
 * @param rho probability that two samples share a feature
 * @param maxRho max s_i
 * @param conflictShare sum_k p_k^2 / sum_k p_k with p_k the frequency of feature k: the expected share of a sample's
 *     non-zero features that another sample has too; at least the density and at most delta; 0 for data without
 *     non-zeros
 * @see "Paper 000 (Dataset matters), appendix B.1, theorem 2"
 * @see "Niu, Recht, Re, Wright (2011), Hogwild!, section 2"
 */
public record Overlap(SampledFigure rho, SampledFigure maxRho, double conflictShare) {

    /** Counting is exact where it costs no more operations on words. */
    public static final long EXACT_WORDS = 2_000_000_000L;

    /** Pairs that are drawn where counting would cost too much. */
    public static final int PAIRS = 1_000_000;

    /** Samples whose s_i is counted to bound the maximum from below: a bit of a long each. */
    private static final int CANDIDATES = Long.SIZE;

    /** Of all samples. */
    static Overlap of(DataSet data, FeatureTable table, RandomStreams streams) {
        return of(data, table, streams, EXACT_WORDS);
    }

    static Overlap of(DataSet data, FeatureTable table, RandomStreams streams, long exactWords) {
        RowGroups supports = RowGroups.of(data, Sameness.SUPPORT);
        double conflicts = conflictShare(table.counts(), data.rows());
        if (SharedFeatureCount.words(data, supports) <= exactWords) {
            return exact(SharedFeatureCount.count(data, supports), supports, data.rows(), conflicts);
        }
        UniformRandomProvider random = streams.stream(RandomStreams.WHOLE_RUN, Purpose.SAMPLE_PAIRS);
        return new Overlap(sampledRho(data, random), enclosedMaximum(data, supports, table.counts()), conflicts);
    }

    private static Overlap exact(int[] sharing, RowGroups supports, int rows, double conflicts) {
        double sum = 0;
        int max = 0;
        for (int group = 0; group < sharing.length; group++) {
            sum += (double) sharing[group] * supports.size(group);
            max = Math.max(max, sharing[group]);
        }
        return new Overlap(
                SampledFigure.exactly(sum / rows / rows), SampledFigure.exactly((double) max / rows), conflicts);
    }

    private static double conflictShare(int[] counts, int rows) {
        double sum = 0;
        double squares = 0;
        for (int count : counts) {
            double frequency = (double) count / rows;
            sum += frequency;
            squares += frequency * frequency;
        }
        return sum == 0 ? 0 : squares / sum;
    }

    private static SampledFigure sampledRho(DataSet data, UniformRandomProvider random) {
        RowCursor one = new RowCursor(data);
        RowCursor other = new RowCursor(data);
        int sharing = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            one.moveTo(random.nextInt(data.rows()));
            other.moveTo(random.nextInt(data.rows()));
            sharing += one.sharesFeature(other) ? 1 : 0;
        }
        double share = (double) sharing / PAIRS;
        return new SampledFigure(share, low(sharing), high(sharing), PAIRS);
    }

    /** The library's interval is not defined at the ends, where Clopper and Pearson's is closed by 0 and 1. */
    private static double low(int sharing) {
        return sharing == 0 ? 0 : interval(sharing).getLowerBound();
    }

    private static double high(int sharing) {
        return sharing == PAIRS ? 1 : interval(sharing).getUpperBound();
    }

    private static ConfidenceInterval interval(int sharing) {
        return new ClopperPearsonInterval().createInterval(PAIRS, sharing, SampledFigure.LEVEL);
    }

    private static SampledFigure enclosedMaximum(DataSet data, RowGroups supports, int[] counts) {
        long[] union = unionBounds(data, supports, counts);
        int[] candidates = IntStream.range(0, union.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer group) -> -union[group]))
                .limit(CANDIDATES)
                .mapToInt(supports::first)
                .toArray();
        double low = (double) mostSharing(data, candidates) / data.rows();
        double high = Math.min(1, (double) Arrays.stream(union).max().orElse(0) / data.rows());
        return new SampledFigure(low, low, Math.max(low, high), candidates.length);
    }

    /** For each group, the sum over its features of the samples that have the feature. */
    private static long[] unionBounds(DataSet data, RowGroups supports, int[] counts) {
        RowCursor row = new RowCursor(data);
        long[] bounds = new long[supports.count()];
        for (int group = 0; group < bounds.length; group++) {
            row.moveTo(supports.first(group));
            for (int e = 0; e < row.size(); e++) {
                bounds[group] += counts[row.feature(e)];
            }
        }
        return bounds;
    }

    private static int mostSharing(DataSet data, int[] candidates) {
        RowCursor row = new RowCursor(data);
        long[] having = new long[data.features()];
        for (int c = 0; c < candidates.length; c++) {
            row.moveTo(candidates[c]);
            for (int e = 0; e < row.size(); e++) {
                having[row.feature(e)] |= 1L << c;
            }
        }
        int[] sharing = new int[candidates.length];
        for (int i = 0; i < data.rows(); i++) {
            row.moveTo(i);
            long union = 0;
            for (int e = 0; e < row.size(); e++) {
                union |= having[row.feature(e)];
            }
            for (; union != 0; union &= union - 1) {
                sharing[Long.numberOfTrailingZeros(union)]++;
            }
        }
        return Arrays.stream(sharing).max().orElse(0);
    }
}
