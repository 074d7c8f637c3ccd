package stalesim.model.profile;

import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.data.DataSet;
import stalesim.model.paper.Reading;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/** What {@link LocalSimilarity} measures of one data set, exactly or from random windows. */
final class SequenceDistances {

    private final int rows;
    private final int range;
    private final int first;
    private final int maxPerRow;
    private final int affordable;
    private final UniformRandomProvider random;
    private final DataSet data;

    SequenceDistances(DataSet data, Counts counts, ProfileSettings settings, long exactSteps) {
        this.data = data;
        rows = data.rows();
        range = settings.range();
        first = settings.reading() == Reading.CORRECTED ? 0 : 1;
        maxPerRow = counts.maxPerRow();
        double stepsPerWindow = 2 * range * Math.max(1, counts.meanPerRow());
        affordable = (int) Math.max(2, Math.min(Integer.MAX_VALUE, exactSteps / stepsPerWindow));
        random = settings.streams().stream(RandomStreams.WHOLE_RUN, Purpose.SAMPLE_WINDOWS);
    }

    /** C_sim in the order of the data set. */
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

    /** Sum of the distances of a sample to its neighbours. */
    private double window(int i) {
        double sum = 0;
        for (int j = first; j < first + range; j++) {
            sum += data.differences(i, (int) (((long) i + j) % rows));
        }
        return sum;
    }

    /** Expected C_sim in random order: the mean distance of two samples, for every j that leads to another sample. */
    SampledFigure shuffled() {
        int others = 0;
        for (int j = first; j < first + range; j++) {
            others += j % rows == 0 ? 0 : 1;
        }
        return others == 0 ? SampledFigure.exactly(0) : distance().times((double) others / range);
    }

    private SampledFigure distance() {
        long pairs = (long) rows * (rows - 1) / 2;
        if (pairs <= LocalSimilarity.PAIRS) {
            return SampledFigure.exactly(among(0, rows) / pairs);
        }
        double[] distances = new double[LocalSimilarity.PAIRS];
        for (int pair = 0; pair < LocalSimilarity.PAIRS; pair++) {
            int i = random.nextInt(rows);
            int k = random.nextInt(rows - 1);
            distances[pair] = data.differences(i, k < i ? k : k + 1);
        }
        return SampledFigure.meanOf(distances);
    }

    /** Sum of the distances of all pairs of consecutive samples. */
    private double among(int begin, int end) {
        double sum = 0;
        for (int i = begin; i < end; i++) {
            for (int k = i + 1; k < end; k++) {
                sum += data.differences(i, k);
            }
        }
        return sum;
    }

    /** The greatest C_sim of a complete batch. */
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
