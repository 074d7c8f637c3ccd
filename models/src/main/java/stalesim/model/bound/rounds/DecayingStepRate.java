package stalesim.model.bound.rounds;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;

/**
 * Constant of SGD with steps alpha/(mu (t + E)) on a quadratic: E|w_t - w_*|^2 -&gt; (alpha^2/(2 alpha - 1))
 * sigma^2/(mu^2 t).
 *
 * @param scale alpha &gt; 1/2; with less the rate is slower than 1/t
 * @see "Derived here (Chung 1954, On a stochastic approximation method); beside paper 002, theorem 2"
 */
public record DecayingStepRate(double scale) implements Bound {

    private static final Statement STATEMENT = Statement.of("decaying-step-rate", "derived here; beside paper 002")
            .says(Direction.EXACT, "t mu^2 E|w_t - w_*|^2/sigma^2 -> alpha^2/(2 alpha - 1)", Symbol.NONE)
            .assuming("quadratic of curvature mu", "noise of variance sigma^2", "large t");

    /** Checks the range. */
    public DecayingStepRate {
        if (!(scale > 0.5) || Double.isInfinite(scale)) {
            throw new IllegalArgumentException("scale must be > 1/2 and finite: scale=" + scale);
        }
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(Symbol.number("alpha", "scale of the steps", scale));
    }

    @Override
    public double value() {
        return scale * scale / (2 * scale - 1);
    }
}
