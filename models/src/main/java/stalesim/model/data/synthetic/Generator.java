package stalesim.model.data.synthetic;

import stalesim.model.data.DataSet;
import stalesim.model.random.RandomStreams;

/**
 * Generates a data set with known structure. All numbers come from one stream, (seed, replication,
 * {@link RandomStreams#WHOLE_RUN}, DATA): the same generator and streams give the same bits.
 */
public interface Generator {

    /**
     * Generates the samples.
     *
     * @param streams where the numbers come from
     * @return a new data set, which describes itself in its name
     */
    DataSet generate(RandomStreams streams);
}
