package stalesim.model.bound.grouped;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;

/**
 * Stationary mean squared error of synchronous SGD on a quadratic, and of the mean of DS-Sync's workers, which moves in
 * the same way: eta sigma^2/(W h (2 - eta h)).
 *
 * @param mode step, curvature, noise and W
 * @see "Derived here; beside paper 004 (DS-Sync), theorem A.4"
 */
public record MeanError(NoisyMode mode) implements Bound {

    private static final Statement STATEMENT =
            Statement.of("mean-error", "derived here; beside paper 004, theorem A.4")
                    .says(Direction.EXACT, "E w^2 = eta sigma^2/(W h (2 - eta h))", "parameters^2")
                    .assuming("quadratic", "independent noise of variance sigma^2", "no momentum", "stationary");

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
        double noise = mode.step() * mode.deviation() * mode.deviation();
        return noise / (mode.grid().workers() * mode.curvature() * (2 - mode.step() * mode.curvature()));
    }
}
