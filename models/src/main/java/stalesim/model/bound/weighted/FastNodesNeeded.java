package stalesim.model.bound.weighted;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * Number of nodes that must be fast where the others contribute nothing: more than (k + sqrt(k))/2.
 *
 * @param nodes k &gt;= 1
 * @see "Paper 001 (WP-SGD), section 3.3; limit of eq. 9, derived here"
 */
public record FastNodesNeeded(int nodes) implements Bound {

    private static final Statement STATEMENT = Statement.of("fast-nodes-needed", "paper 001, eq. 9, limit")
            .says(Direction.LOWER, "fast nodes > (k + sqrt(k))/2", "nodes")
            .assuming("those of beats-fastest-node", "lags of the slow nodes grow without end");

    /** Checks the range. */
    public FastNodesNeeded {
        Ranges.atLeastOne("nodes", nodes);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(new Symbol("k", "nodes", "nodes", nodes));
    }

    @Override
    public double value() {
        return (nodes + Math.sqrt(nodes)) / 2;
    }

    /**
     * The least whole number.
     *
     * @return strictly above the value
     */
    public int whole() {
        return (int) Math.floor(value()) + 1;
    }

    /**
     * The share of slow nodes that is tolerated.
     *
     * @return 1/2 - 1/(2 sqrt(k)); grows with k
     */
    public double slowShare() {
        return 0.5 - 0.5 / Math.sqrt(nodes);
    }
}
