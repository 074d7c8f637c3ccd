package stalesim.model.bound.weighted;

import java.util.List;
import stalesim.model.bound.statement.Condition;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;

/**
 * The bound on the weighted average is below that on the fastest node alone if 2 S &gt; sqrt(k) + k.
 *
 * <p>Sufficient, not necessary. The paper asks for large deviations of the data, which it does not need: W_1 &lt;= W_2
 * makes the right side of eq. 22 at most 1.
 *
 * @param nodes k nodes with their lags
 * @see "Paper 001 (WP-SGD), eq. 7, 9, 23 and 25 (corollaries 3 and 4), all the same"
 */
public record BeatsFastestNode(LaggingNodes nodes) implements Condition {

    private static final Statement STATEMENT = Statement.of("beats-fastest-node", "paper 001, eq. 7, 9, 23, 25")
            .says(Direction.CONDITION, "2 S > sqrt(k) + k, S = sum_i r^T_i", Symbol.NONE)
            .assuming("strongly convex", "bounded gradients", "independent nodes");

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return nodes.symbols();
    }

    @Override
    public double value() {
        return left() - right();
    }

    /**
     * Left side.
     *
     * @return 2 S
     */
    public double left() {
        return 2 * nodes.sum();
    }

    /**
     * Right side.
     *
     * @return sqrt(k) + k
     */
    public double right() {
        return Math.sqrt(nodes.nodes()) + nodes.nodes();
    }
}
