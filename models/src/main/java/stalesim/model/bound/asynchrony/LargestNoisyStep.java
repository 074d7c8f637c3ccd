package stalesim.model.bound.asynchrony;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;

/**
 * The largest step for which {@link NoisyUpdates} promises anything: (2/(L M)) (eps/M - E|xi|).
 *
 * @param target loss, noise and eps
 * @see "Paper 003 (thesis), theorem D.5.6"
 */
public record LargestNoisyStep(NoisyTarget target) implements Bound {

    private static final Statement STATEMENT = Statement.of("largest-noisy-step", "paper 003, theorem D.5.6")
            .says(Direction.UPPER, "eta < (2/(L M)) (eps/M - E|xi|)", "parameters/gradient")
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
        return 2 * target.rest() / target.loss().scale();
    }
}
