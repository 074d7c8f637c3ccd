package stalesim.model.profile;

import stalesim.model.data.DataSet;
import stalesim.model.profile.rows.RowGroups;
import stalesim.model.profile.rows.Sameness;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/**
 * How often samples have features in common, so that updates of different workers meet.
 *
 * <p>With s_i the share of the samples (sample i itself included, unless it is empty) that share a non-zero feature
 * with sample i: the mean of s_i is the probability that two samples share a feature that are drawn independently,
 * with replacement, as SGD draws them; the maximum of s_i is the definition of Niu et al. Without replacement the
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
        SampledOverlap sampled = new SampledOverlap(data);
        return new Overlap(
                sampled.rho(streams.stream(RandomStreams.WHOLE_RUN, Purpose.SAMPLE_PAIRS)),
                sampled.maximum(supports, table.counts()),
                conflicts);
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
}
