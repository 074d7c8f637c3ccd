package stalesim.model.data.preparation;

import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.ArraySampler;
import stalesim.model.data.DataSet;
import stalesim.model.data.LabelGroups;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/** The orders that need no measure of similarity. */
public enum Orders implements Order {

    /** As the samples were stored. */
    AS_STORED {
        @Override
        public int[] of(DataSet data, long seed) {
            return IntStream.range(0, data.rows()).toArray();
        }
    },

    /** A random permutation, each equally likely. */
    SHUFFLED {
        @Override
        public int[] of(DataSet data, long seed) {
            int[] rows = AS_STORED.of(data, seed);
            var random = new RandomStreams(seed, 0).stream(RandomStreams.WHOLE_RUN, Purpose.ORDER);
            return ArraySampler.shuffle(random, rows);
        }
    },

    /** Ascending labels; samples with the same label as stored. */
    SORTED_BY_LABEL {
        @Override
        public int[] of(DataSet data, long seed) {
            return LabelGroups.of(data).sorted();
        }
    }
}
