package stalesim.model.data.synthetic;

import stalesim.model.data.DataSet;
import stalesim.model.random.RandomStreams;

/**
 * Nothing but copies of one sample: the data set that no number of workers and no mini-batch can speed up, for every
 * stochastic gradient is the full one.
 *
 * @param rows n &gt;= 1
 * @param source its first sample is taken
 * @see "Paper 000 (Dataset matters), example 12"
 */
public record OneSample(int rows, Generator source) implements Generator {

    /** Checks the range. */
    public OneSample {
        if (rows < 1) {
            throw new IllegalArgumentException("needs at least one row: rows=" + rows);
        }
    }

    @Override
    public DataSet generate(RandomStreams streams) {
        return RowChoice.of("one-sample-" + rows + "-times", source.generate(streams), rows, row -> 0);
    }
}
