package stalesim.model.bound.weighted;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;

/**
 * Standard deviation of the model of one node after t updates: 2 G sqrt(eta/lambda) + (G/lambda) (1 - eta lambda)^t.
 *
 * @param training objective, step and updates
 * @see "Paper 001 (WP-SGD), eq. 17 (theorem 3)"
 */
public record NodeDeviation(Training training) implements Bound {

    private static final Statement STATEMENT = Statement.of("node-deviation", "paper 001, eq. 17")
            .says(
                    Direction.UPPER,
                    "sigma_t <= 2 sqrt(eta) G/sqrt(lambda) + (G/lambda) (1 - eta lambda)^t",
                    "parameters")
            .assuming("those of node-distance");

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
        return training.stationaryPart() + training.transientPart(training.rate());
    }
}
