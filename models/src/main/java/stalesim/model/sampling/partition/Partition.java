package stalesim.model.sampling.partition;

import org.apache.commons.rng.UniformRandomProvider;

/** Divides samples among workers: everybody gets at least one, nothing is left, nothing goes to two. */
@FunctionalInterface
public interface Partition {

    /**
     * Divides.
     *
     * @param labels the label of the sample at each of n positions; not changed
     * @param workers m, 1 &lt;= m &lt;= n
     * @param random what is random comes from here
     * @return who gets which positions
     * @throws stalesim.model.data.DataException if there are too few samples for so many workers
     */
    Shares divide(float[] labels, int workers, UniformRandomProvider random);
}
