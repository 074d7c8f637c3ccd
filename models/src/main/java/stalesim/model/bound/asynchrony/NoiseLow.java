package stalesim.model.bound.asynchrony;

import java.util.List;
import stalesim.model.bound.statement.Condition;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;

/**
 * Convergence to a squared gradient of eps is guaranteed for some step if E|xi| &lt; eps/M.
 *
 * @param target loss, noise and eps
 * @see "Paper 003 (thesis), eq. D.8"
 */
public record NoiseLow(NoisyTarget target) implements Condition {

    private static final Statement STATEMENT = Statement.of("noise-low", "paper 003, eq. D.8")
            .says(Direction.CONDITION, "E|xi| < eps/M", "gradient")
            .assuming("those of noisy-updates");

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return target.symbols();
    }

    @Override
    public double value() {
        return target.target() / target.loss().gradient() - target.noise();
    }
}
