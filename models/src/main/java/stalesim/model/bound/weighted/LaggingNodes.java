package stalesim.model.bound.weighted;

import java.util.List;
import stalesim.model.bound.statement.Symbol;

/**
 * Nodes that are behind the fastest one, and their weights r^T_i / sum_j r^T_j.
 *
 * <p>A node that never worked has a lag of the whole run and by the paper the weight that goes with it; a lag of
 * infinity gives it the weight 0. Weights do not change if all lags grow alike.
 *
 * @param rate r
 * @param lags T_i &gt;= 0 for each of k &gt;= 1 nodes, updates by which it is behind, infinity allowed
 * @see "Paper 001 (WP-SGD), eq. 6 and 8"
 */
public record LaggingNodes(ContractionRate rate, List<Double> lags) {

    /** Checks the ranges. */
    public LaggingNodes {
        lags = List.copyOf(lags);
        if (lags.isEmpty() || lags.stream().anyMatch(lag -> !(lag >= 0))) {
            throw new IllegalArgumentException("lags must be >= 0 and not empty: lags=" + lags);
        }
    }

    /**
     * Number of nodes.
     *
     * @return k
     */
    public int nodes() {
        return lags.size();
    }

    /**
     * The sum that all bounds need.
     *
     * @return S = sum_i r^T_i, at most k
     */
    public double sum() {
        return lags.stream().mapToDouble(rate::power).sum();
    }

    /**
     * Weights of the average.
     *
     * @return r^T_i / sum_j r^T_j, adding up to 1
     * @throws IllegalStateException if all lags are infinite
     */
    public List<Double> weights() {
        double least = lags.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        if (Double.isInfinite(least)) {
            throw new IllegalStateException("all nodes have infinite lags");
        }
        double sum = lags.stream().mapToDouble(lag -> rate.power(lag - least)).sum();
        return lags.stream().map(lag -> rate.power(lag - least) / sum).toList();
    }

    /** k, r and S. */
    List<Symbol> symbols() {
        return List.of(
                new Symbol("k", "nodes", "nodes", nodes()),
                Symbol.number("r", "contraction rate", rate.rate()),
                Symbol.number("S", "sum of r^T_i over the nodes", sum()));
    }
}
