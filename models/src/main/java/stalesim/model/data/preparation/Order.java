package stalesim.model.data.preparation;

import stalesim.model.data.DataSet;

/** In which order the samples of the training data stand for those who take them one after the other. */
@FunctionalInterface
public interface Order {

    /**
     * The order.
     *
     * @param data n samples; nothing is moved or copied
     * @param seed names the stream (seed, 0, whole run, {@link stalesim.model.random.Purpose#ORDER}) of orders that are
     *     random; every run of a scenario has the same order
     * @return the row at each position: a permutation of 0 to n-1, a new array
     */
    int[] of(DataSet data, long seed);
}
