package stalesim.model.bound.weighted;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;

/**
 * Share of nodes that may be arbitrarily slow: less than 1/2 - 1/(2 sqrt(k)), which grows with the cluster.
 *
 * @param needed the count that it complements
 * @see "Paper 001 (WP-SGD), section 3.3; limit of eq. 9, derived here"
 */
public record SlowShare(FastNodesNeeded needed) implements Bound {

    private static final Statement STATEMENT = Statement.of("slow-share", "paper 001, section 3.3")
            .says(Direction.UPPER, "slow share < 1/2 - 1/(2 sqrt(k))", Symbol.NONE)
            .assuming("those of fast-nodes-needed");

    /**
     * Of a number of nodes.
     *
     * @param nodes k &gt;= 1
     */
    public SlowShare(int nodes) {
        this(new FastNodesNeeded(nodes));
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return needed.symbols();
    }

    @Override
    public double value() {
        return needed.slowShare();
    }
}
