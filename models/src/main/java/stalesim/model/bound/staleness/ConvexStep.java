package stalesim.model.bound.staleness;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.paper.Reading;
import stalesim.model.range.Ranges;

/**
 * A constant step for which {@link ConvexUpdates} is linear in the mean staleness:
 * eta = rho c eps / (M (M + 2 L sqrt(eps) tau)).
 *
 * @param target loss, start and eps
 * @param meanStaleness tau &gt;= 0
 * @param factor rho, 0 &lt; rho &lt; 2; 1 is best
 * @param reading the print has sqrt(eps tau)
 * @see "Paper 003 (thesis), eq. A.23 (corollary A.5.4)"
 */
public record ConvexStep(ConvexTarget target, double meanStaleness, double factor, Reading reading) implements Bound {

    private static final Statement STATEMENT = Statement.of("convex-step", "paper 003, eq. A.23")
            .says(Direction.CHOICE, "eta = rho c eps/(M (M + 2 L sqrt(eps) tau))", "parameters/gradient")
            .assuming("those of convex-updates", "constant step")
            .misprinted(
                    "eta = rho c eps/(M (M + 2 L sqrt(eps tau)))",
                    "sqrt(eps) tau: the root ends before tau, or the proof does not follow");

    /** Checks the ranges. */
    public ConvexStep {
        Ranges.notNegative("meanStaleness", meanStaleness);
        if (!(factor > 0 && factor < 2)) {
            throw new IllegalArgumentException("factor must be > 0 and < 2: factor=" + factor);
        }
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        List<Symbol> symbols = new ArrayList<>(target.symbols());
        symbols.add(new Symbol("tau", "mean staleness", "updates", meanStaleness));
        symbols.add(Symbol.number("rho", "factor of the step", factor));
        return symbols;
    }

    @Override
    public double value() {
        return factor * target.convexity() * target.target() / target.penalty(meanStaleness, reading);
    }
}
