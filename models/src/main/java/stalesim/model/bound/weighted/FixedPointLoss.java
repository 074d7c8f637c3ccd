package stalesim.model.bound.weighted;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * Excess loss at the mean of the stationary law of SGD: at most 2 eta G^2.
 *
 * @param step eta &gt; 0
 * @param gradient G &gt; 0, largest norm of a gradient
 * @see "Paper 001 (WP-SGD), eq. 14 (theorem 2)"
 */
public record FixedPointLoss(double step, double gradient) implements Bound {

    private static final Statement STATEMENT = Statement.of("fixed-point-loss", "paper 001, eq. 14")
            .says(Direction.UPPER, "c(E w*) - min c <= 2 eta G^2", "loss")
            .assuming("strongly convex", "bounded gradients");

    /** Checks the ranges. */
    public FixedPointLoss {
        Ranges.positive("step", step);
        Ranges.positive("gradient", gradient);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(
                new Symbol("eta", "step size", "parameters/gradient", step),
                new Symbol("G", "largest norm of a gradient", "gradient", gradient));
    }

    @Override
    public double value() {
        return 2 * step * gradient * gradient;
    }
}
