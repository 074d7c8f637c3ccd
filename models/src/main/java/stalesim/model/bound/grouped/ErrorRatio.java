package stalesim.model.bound.grouped;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;

/**
 * Stationary mean squared error of a worker of DS-Sync over that of synchronous SGD, on a quadratic:
 * 1 + eta h (2 - eta h) (W/N - 1), which is N - 1 in the bracket for W = N^2.
 *
 * @param mode step, curvature, W and N; noise does not count
 * @see "Derived here; beside paper 004 (DS-Sync), theorem A.4"
 */
public record ErrorRatio(NoisyMode mode) implements Bound {

    private static final Statement STATEMENT =
            Statement.of("error-ratio", "derived here; beside paper 004, theorem A.4")
                    .says(Direction.EXACT, "1 + eta h (2 - eta h) (W/N - 1)", Symbol.NONE)
                    .assuming("those of dispersion and mean-error");

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return mode.symbols();
    }

    @Override
    public double value() {
        double decay = mode.step() * mode.curvature();
        return 1 + decay * (2 - decay) * ((double) mode.grid().workers() / mode.grid().size() - 1);
    }
}
