package stalesim.model.bound.weighted;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;

/**
 * Distance of the mean model of one node after t updates from the stationary mean: (G/lambda) (1 - eta lambda)^t.
 *
 * @param training objective, step and updates
 * @see "Paper 001 (WP-SGD), eq. 16 (theorem 3)"
 */
public record NodeDistance(Training training) implements Bound {

    private static final Statement STATEMENT = Statement.of("node-distance", "paper 001, eq. 16")
            .says(Direction.UPPER, "d(mu_t, mu_*) <= (G/lambda) (1 - eta lambda)^t", "parameters")
            .assuming("lambda-strongly convex", "bounded gradients", "eta small enough for a contraction");

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return training.symbols();
    }

    @Override
    public double value() {
        return training.transientPart(training.rate());
    }
}
