package stalesim.model.profile;

import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.data.DataSet;
import stalesim.model.profile.rows.RowCursor;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

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
        int range, SequenceReading reading, SampledFigure cSim, SampledFigure shuffled, SampledFigure batch) {

    /** Figures are exact where they cost no more comparisons of non-zeros. */
    public static final long EXACT_STEPS = 500_000_000L;

    /** Pairs that are drawn for the random order where there are more. */
    public static final int PAIRS = 200_000;

    /** Of all samples. */
    static LocalSimilarity of(DataSet data, Counts counts, ProfileSettings settings) {
        return of(data, counts, settings, EXACT_STEPS);
    }

    static LocalSimilarity of(DataSet data, Counts counts, ProfileSettings settings, long exactSteps) {
        var measurement = new Windows(data, counts, settings, exactSteps);
        return new LocalSimilarity(
                settings.range(),
                settings.reading(),
                measurement.sequence(),
                measurement.shuffled(),
                measurement.batches());
    }

    /** Measures one data set. */
    private static final class Windows {
        private final int rows;
        private final int range;
        private final int first;
        private final int maxPerRow;
        private final int affordable;
        private final UniformRandomProvider random;
        private final RowCursor here;
        private final RowCursor there;

        Windows(DataSet data, Counts counts, ProfileSettings settings, long exactSteps) {
            rows = data.rows();
            range = settings.range();
            first = settings.reading().first();
            maxPerRow = counts.maxPerRow();
            double stepsPerWindow = 2 * range * Math.max(1, counts.meanPerRow());
            affordable = (int) Math.max(2, Math.min(Integer.MAX_VALUE, exactSteps / stepsPerWindow));
            random = settings.streams().stream(RandomStreams.WHOLE_RUN, Purpose.SAMPLE_WINDOWS);
            here = new RowCursor(data);
            there = new RowCursor(data);
        }

        SampledFigure sequence() {
            if (rows <= affordable) {
                double sum = 0;
                for (int i = 0; i < rows; i++) {
                    sum += window(i);
                }
                return SampledFigure.exactly(sum / rows / range);
            }
            double[] means = new double[affordable];
            for (int draw = 0; draw < affordable; draw++) {
                means[draw] = window(random.nextInt(rows)) / range;
            }
            return SampledFigure.meanOf(means);
        }

        private double window(int i) {
            here.moveTo(i);
            double sum = 0;
            for (int j = first; j < first + range; j++) {
                there.moveTo((int) (((long) i + j) % rows));
                sum += here.differing(there);
            }
            return sum;
        }

        /** The mean distance of two different samples, for every j that leads to another sample. */
        SampledFigure shuffled() {
            int others = 0;
            for (int j = first; j < first + range; j++) {
                others += j % rows == 0 ? 0 : 1;
            }
            return others == 0 ? SampledFigure.exactly(0) : distance().times((double) others / range);
        }

        private SampledFigure distance() {
            long pairs = (long) rows * (rows - 1) / 2;
            if (pairs <= PAIRS) {
                return SampledFigure.exactly(among(0, rows) / pairs);
            }
            double[] distances = new double[PAIRS];
            for (int pair = 0; pair < PAIRS; pair++) {
                int i = random.nextInt(rows);
                int k = random.nextInt(rows - 1);
                distances[pair] = between(i, k < i ? k : k + 1);
            }
            return SampledFigure.meanOf(distances);
        }

        private int between(int i, int k) {
            here.moveTo(i);
            there.moveTo(k);
            return here.differing(there);
        }

        /** Sum of the distances of all pairs of consecutive samples. */
        private double among(int begin, int end) {
            double sum = 0;
            for (int i = begin; i < end; i++) {
                here.moveTo(i);
                for (int k = i + 1; k < end; k++) {
                    there.moveTo(k);
                    sum += here.differing(there);
                }
            }
            return sum;
        }

        SampledFigure batches() {
            int size = Math.min(range, rows);
            int batches = rows / size;
            long steps = Math.max(1, 2L * affordable / size);
            int seen = (int) Math.min(batches, steps);
            double most = 0;
            for (int batch = 0; batch < seen; batch++) {
                int begin = (seen == batches ? batch : random.nextInt(batches)) * size;
                most = Math.max(most, among(begin, begin + size));
            }
            double value = 2.0 / size / size * most;
            double bound = Math.max(value, 2.0 * maxPerRow * (size - 1) / size);
            return seen == batches ? SampledFigure.exactly(value) : new SampledFigure(value, value, bound, seen);
        }
    }
}
