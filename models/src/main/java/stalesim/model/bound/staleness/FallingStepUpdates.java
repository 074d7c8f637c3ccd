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
 * Updates that are enough with steps that do not grow with staleness:
 * ln(D/eps) / (2 c E[eta] - M (M + 2 L sqrt(eps) tau) E[eta^2]/eps).
 *
 * <p>For steps of TAIL-tau with its bound on their variance, E[eta^2] = (1 + A^2/3) E[eta]^2, it is eq. C.15. That the
 * text calls the bound O(1/tau) is a slip: it is O(tau).
 *
 * @param target loss, start and eps
 * @param steps of which E[eta] and E[eta^2] count
 * @param meanStaleness tau &gt;= 0
 * @param reading the print has sqrt(eps tau)
 * @see "Paper 003 (thesis), eq. A.25 (corollary A.5.5), eq. C.14 and C.15 (corollaries C.5.11 and C.5.12)"
 */
public record FallingStepUpdates(ConvexTarget target, StepMoments steps, double meanStaleness, Reading reading)
        implements Bound {

    private static final Statement STATEMENT =
            Statement.of("falling-step-updates", "paper 003, eq. A.25, C.14, C.15")
                    .says(
                            Direction.SUFFICIENT,
                            "T = ln(D/eps)/(2 c E[eta] - M (M + 2 L sqrt(eps) tau) E[eta^2]/eps)",
                            "updates")
                    .assuming("those of convex-updates", "eta(tau) does not grow with tau")
                    .misprinted(
                            "T = ln(D/eps)/(2 c E[eta] - M (M + 2 L sqrt(eps tau)) E[eta^2]/eps)",
                            "sqrt(eps) tau: E[tau eta] <= tau E[eta] put into eq. A.22");

    /** Checks the range. */
    public FallingStepUpdates {
        Ranges.notNegative("meanStaleness", meanStaleness);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        List<Symbol> symbols = new ArrayList<>(target.symbols());
        symbols.addAll(steps.symbols());
        symbols.add(new Symbol("tau", "mean staleness", "updates", meanStaleness));
        return symbols;
    }

    @Override
    public double value() {
        double penalty = target.penalty(meanStaleness, reading) * steps.square() / target.target();
        return target.updates(2 * target.convexity() * steps.mean() - penalty);
    }
}
