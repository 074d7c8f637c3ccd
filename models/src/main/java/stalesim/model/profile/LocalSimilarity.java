package stalesim.model.profile;

import stalesim.model.data.DataSet;
import stalesim.model.paper.Reading;

/**
 * How much samples differ from those near to them in the sequence; the order of the data set is taken for the order
 * of sampling. In spite of the paper's name it is a distance: large values mean that neighbours differ.
 *
 * <p>C_sim_range = (1/n) sum_i (1/range) sum_j |x_i - x_(i+j) mod n|_0 with j = 0 .. range-1, which gives the figures
 * of the paper's example 2, or literally (equation 3) j = 1 .. range. LS is C_sim with range = tau_max for
 * asynchronous algorithms. For synchronous ones it is the greatest C_sim of a batch of that many samples, which does
 * not depend on the order inside the batch: (1/b^2) sum_i sum_k |x_i - x_k|_0, in either reading; an incomplete last
 * batch is left out.
 *
 * <p>Exact where about {@link #EXACT_STEPS} comparisons of non-zeros suffice; beyond it C_sim is the mean over random
 * windows, and the batch form is bounded from below by the batches seen and from above by 2 Omega (b-1)/b.
 *
 * @param range number of neighbours, and size of a batch
 * @param reading which j are summed
 * @param cSim C_sim_range in the order of the data set, LS of asynchronous algorithms with tau_max = range
 * @param shuffled expected C_sim_range in random order
 * @param batch LS of synchronous algorithms with batches of range samples, or of all if there are fewer
 * @see "Paper 000 (Dataset matters), section IV.A, equation 3 and example 2"
 */
public record LocalSimilarity(
        int range, Reading reading, SampledFigure cSim, SampledFigure shuffled, SampledFigure batch) {

    /** Figures are exact where they cost no more comparisons of non-zeros. */
    public static final long EXACT_STEPS = 500_000_000L;

    /** Pairs that are drawn for the random order where there are more. */
    public static final int PAIRS = 200_000;

    /** Of all samples. */
    static LocalSimilarity of(DataSet data, Counts counts, ProfileSettings settings) {
        return of(data, counts, settings, EXACT_STEPS);
    }

    static LocalSimilarity of(DataSet data, Counts counts, ProfileSettings settings, long exactSteps) {
        var distances = new SequenceDistances(data, counts, settings, exactSteps);
        return new LocalSimilarity(
                settings.range(),
                settings.reading(),
                distances.sequence(),
                distances.shuffled(),
                distances.batches());
    }
}
