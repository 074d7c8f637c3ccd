package stalesim.model.bound.weighted;

import java.util.List;
import stalesim.model.range.Ranges;

/**
 * Weights of the average with the least mean squared error, for nodes whose models are off by b_i = b_0 r^(t - T_i) in
 * the same direction and have independent noise of deviation sigma: w in proportion to (sigma^2 I + b b')^-1 1.
 *
 * <p>By the formula of Sherman and Morrison w_i is in proportion to sigma^2 + |b|^2 - b_i sum_j b_j. Weights of nodes
 * far behind may be negative: their error is then used to cancel that of others.
 *
 * @param nodes k nodes with their lags
 * @param updates t &gt;= 0, of the fastest node
 * @param bias b_0 &gt;= 0, distance of the start from the optimum
 * @param deviation sigma &gt; 0
 * @see "Derived here; beside paper 001 (WP-SGD), eq. 8"
 */
public record OptimalWeights(LaggingNodes nodes, double updates, double bias, double deviation) {

    /** Checks the ranges. */
    public OptimalWeights {
        Ranges.notNegative("updates", updates);
        Ranges.notNegative("bias", bias);
        Ranges.positive("deviation", deviation);
        if (nodes.lags().stream().anyMatch(lag -> lag > updates)) {
            throw new IllegalArgumentException("lags must be <= updates: lags=" + nodes.lags());
        }
    }

    /**
     * The weights.
     *
     * @return adding up to 1
     */
    public List<Double> weights() {
        List<Double> biases = nodes.lags().stream()
                .map(lag -> bias * nodes.rate().power(updates - lag))
                .toList();
        double sum = biases.stream().mapToDouble(Double::doubleValue).sum();
        double squares = biases.stream().mapToDouble(own -> own * own).sum();
        double level = deviation * deviation + squares;
        double total = level * nodes.nodes() - sum * sum;
        return biases.stream().map(own -> (level - own * sum) / total).toList();
    }
}
