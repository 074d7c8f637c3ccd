package stalesim.model.gossip;

import stalesim.model.network.Neighbours;
import stalesim.model.protocol.Mixing;

/**
 * Weights for any undirected graph: W_ij = 1/(1 + max(g_i, g_j)) for neighbours, where g_i is the number of neighbours
 * of i, and W_ii = 1 - sum_j W_ij. Symmetric, hence doubly stochastic. Where all have equally many neighbours all
 * weights are equal, as paper 000 has them: 1/3 on a ring of three or more, 1/m on a complete graph.
 *
 * @param graph who hears whom
 * @see "Xiao, Boyd (2004), Fast linear iterations for distributed averaging, section 4; paper 000, algorithm 4"
 */
public record Metropolis(Neighbours graph) implements Mixing {

    @Override
    public int[] neighbours(int rank, int workers) {
        return graph.of(rank, workers);
    }

    @Override
    public double weight(int rank, int other, int workers) {
        int[] neighbours = graph.of(rank, workers);
        if (rank != other) {
            return ofEdge(neighbours.length, other, workers);
        }
        double rest = 1;
        for (int neighbour : neighbours) {
            rest -= ofEdge(neighbours.length, neighbour, workers);
        }
        return Math.max(0, rest);
    }

    private double ofEdge(int degree, int other, int workers) {
        return 1.0 / (1 + Math.max(degree, graph.of(other, workers).length));
    }
}
