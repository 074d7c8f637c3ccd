package stalesim.model.bound.grouped;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;

/**
 * Mean squared distance of a worker's model from the mean of all, after a round of DS-Sync on a quadratic:
 * eta^2 sigma^2 (1/N - 1/W).
 *
 * @param mode step, noise, W and N
 * @see "Derived here; beside paper 004 (DS-Sync), lemma A.3"
 */
public record Dispersion(NoisyMode mode) implements Bound {

    private static final Statement STATEMENT = Statement.of("dispersion", "derived here; beside paper 004, lemma A.3")
            .says(Direction.EXACT, "E(w^k - w)^2 = eta^2 sigma^2 (1/N - 1/W)", "parameters^2")
            .assuming("quadratic", "independent noise of variance sigma^2", "no momentum", "two rounds at least");

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
        double noise = mode.step() * mode.deviation();
        return noise * noise * (1.0 / mode.grid().size() - 1.0 / mode.grid().workers());
    }
}
