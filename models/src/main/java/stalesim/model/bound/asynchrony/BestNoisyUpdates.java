package stalesim.model.bound.asynchrony;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;

/**
 * {@link NoisyUpdates} with the step that makes it least: 2 L M^2 delta/(eps - M E|xi|)^2.
 *
 * @param target loss, noise and eps
 * @see "Paper 003 (thesis), corollary D.5.7"
 */
public record BestNoisyUpdates(NoisyTarget target) implements Bound {

    private static final Statement STATEMENT = Statement.of("best-noisy-updates", "paper 003, corollary D.5.7")
            .says(Direction.SUFFICIENT, "I > 2 L M^2 delta/(eps - M E|xi|)^2", "updates")
            .assuming("those of noisy-updates", "eta = (eps - M E|xi|)/(L M^2)");

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
        double rest = target.rest();
        return rest > 0 ? 2 * target.loss().scale() * target.loss().start() / (rest * rest) : Double.POSITIVE_INFINITY;
    }

    /**
     * The step for which it holds.
     *
     * @return (eps - M E|xi|)/(L M^2)
     */
    public double step() {
        return target.rest() / target.loss().scale();
    }
}
