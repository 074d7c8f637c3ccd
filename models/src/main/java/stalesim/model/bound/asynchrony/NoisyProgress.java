package stalesim.model.bound.asynchrony;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.bound.staleness.SmoothLoss;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * Mean change of the loss by one update under noise: -eta E|grad L|^2 + eta M (E|xi| + L M eta/2).
 *
 * @param loss L and M
 * @param step eta &gt; 0
 * @param noise E|xi| &gt;= 0
 * @param squaredGradient E|grad L|^2 &gt;= 0 before the update
 * @see "Paper 003 (thesis), lemma D.5.5"
 */
public record NoisyProgress(SmoothLoss loss, double step, double noise, double squaredGradient) implements Bound {

    private static final Statement STATEMENT = Statement.of("noisy-progress", "paper 003, lemma D.5.5")
            .says(Direction.UPPER, "E[dL/di] <= -eta E|grad L|^2 + eta M (E|xi| + L M eta/2)", "loss")
            .assuming("those of asynchrony-noise");

    /** Checks the ranges. */
    public NoisyProgress {
        Ranges.positive("step", step);
        Ranges.notNegative("noise", noise);
        Ranges.notNegative("squaredGradient", squaredGradient);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        List<Symbol> symbols = new ArrayList<>(loss.symbols());
        symbols.add(new Symbol("eta", "step size", "parameters/gradient", step));
        symbols.add(new Symbol("E|xi|", "mean asynchrony-induced noise", "gradient", noise));
        symbols.add(new Symbol("E|grad L|^2", "mean squared gradient", "gradient^2", squaredGradient));
        return symbols;
    }

    @Override
    public double value() {
        double loses = loss.gradient() * (noise + loss.lipschitz() * loss.gradient() * step / 2);
        return step * (loses - squaredGradient);
    }
}
