package stalesim.model.bound.weighted;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;

/**
 * Distance of the mean of the weighted average from the stationary mean: G k r^t / (lambda S).
 *
 * @param training objective, step and updates of the fastest node
 * @param nodes k nodes with their lags, and the rate r, {@code training.rate()} unless fitted
 * @see "Paper 001 (WP-SGD), eq. 18 (corollary 1)"
 */
public record AverageDistance(Training training, LaggingNodes nodes) implements Bound {

    private static final Statement STATEMENT = Statement.of("average-distance", "paper 001, eq. 18")
            .says(Direction.UPPER, "d(mu_t, mu_*) <= G k r^t/(lambda S), S = sum_i r^T_i", "parameters")
            .assuming("those of node-distance");

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        List<Symbol> symbols = new ArrayList<>(training.symbols());
        symbols.addAll(nodes.symbols());
        return symbols;
    }

    @Override
    public double value() {
        return training.transientPart(nodes.rate()) * nodes.nodes() / nodes.sum();
    }
}
