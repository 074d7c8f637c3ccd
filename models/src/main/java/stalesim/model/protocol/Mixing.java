package stalesim.model.protocol;

/**
 * Who hears whom in an {@link Operation.Gossip}, and how much each counts: a matrix W of m times m weights that is
 * doubly stochastic (no weight is negative, every row and column sums to one) and has W_ij != 0 exactly where
 * W_ji != 0. A pure function.
 *
 * @see "Paper 000 (Dataset matters), algorithm 4: the network matrix W"
 */
public interface Mixing {

    /**
     * Whom a worker hears besides itself.
     *
     * @param rank i, 0 &lt;= rank &lt; workers
     * @param workers m
     * @return ranks j != i with W_ij != 0, each once
     */
    int[] neighbours(int rank, int workers);

    /**
     * How much a vector counts.
     *
     * @param rank i, who hears it
     * @param other j, whose vector it is; a neighbour of i or i itself
     * @param workers m
     * @return W_ij &gt;= 0
     */
    double weight(int rank, int other, int workers);
}
