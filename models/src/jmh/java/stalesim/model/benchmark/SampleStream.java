package stalesim.model.benchmark;

import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.data.SparseData;
import stalesim.model.data.synthetic.RowPattern;
import stalesim.model.data.synthetic.SyntheticData;
import stalesim.model.data.synthetic.SyntheticShape;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/** Samples of the size and density of the public data set w8a, and an order in which to visit them. */
final class SampleStream {

    static final int ROWS = 49_749;
    static final int FEATURES = 300;
    static final double NON_ZEROS = 11.65;

    private SampleStream() {}

    static SparseData data() {
        var pattern = new RowPattern.Independent(NON_ZEROS / FEATURES);
        return (SparseData) SyntheticData.classification(
                new SyntheticShape(ROWS, FEATURES, pattern, false),
                SyntheticData.ruler(FEATURES),
                0.05,
                new RandomStreams(8, 0));
    }

    /** Rows drawn uniformly, drawn beforehand so that nothing but gradients is timed. */
    static int[] order(int length) {
        UniformRandomProvider random = new RandomStreams(8, 0).stream(0, Purpose.MINI_BATCH);
        int[] order = new int[length];
        for (int i = 0; i < length; i++) {
            order[i] = random.nextInt(ROWS);
        }
        return order;
    }
}
