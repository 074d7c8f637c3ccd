package stalesim.model.bound.staleness;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.paper.Reading;

/**
 * Updates that are enough with the step of {@link ConvexStep}:
 * M (M + 2 L sqrt(eps) tau) ln(D/eps) / (rho (2 - rho) c^2 eps), which grows in proportion to tau.
 *
 * @param step with its loss, eps, tau, rho and reading
 * @see "Paper 003 (thesis), eq. A.24 (corollary A.5.4)"
 */
public record ConvexStepUpdates(ConvexStep step) implements Bound {

    private static final Statement STATEMENT = Statement.of("convex-step-updates", "paper 003, eq. A.24")
            .says(
                    Direction.SUFFICIENT,
                    "T = M (M + 2 L sqrt(eps) tau) ln(D/eps)/(rho (2 - rho) c^2 eps)",
                    "updates")
            .assuming("those of convex-updates", "the step of convex-step")
            .misprinted(
                    "T = M (M + 2 L sqrt(eps tau)) ln(D/eps)/(rho (2 - rho) c^2 eps)",
                    "sqrt(eps) tau: with sqrt(eps tau) it would grow as sqrt(tau), not as tau");

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return step.symbols();
    }

    @Override
    public double value() {
        ConvexTarget target = step.target();
        double rho = step.factor();
        double penalty = target.penalty(step.meanStaleness(), step.reading());
        double convexity = target.convexity();
        return target.updates(rho * (2 - rho) * convexity * convexity * target.target() / penalty);
    }

    @Override
    public Reading reading() {
        return step.reading();
    }
}
