package stalesim.model.bound.staleness;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;

/**
 * Updates that are enough for E|theta_T - theta_*|^2 &lt; eps with any steps that depend on staleness:
 * ln(D/eps) / (2 (c - L M E[tau eta]/sqrt(eps)) E[eta] - M^2 E[eta^2]/eps).
 *
 * <p>The formula of the theorem is right; its proof has eps^(1/2) for eps^(-1/2) on the way.
 *
 * @param target loss, start and eps
 * @param steps their moments
 * @see "Paper 003 (thesis), eq. A.22 (theorem A.5.3), theorem C.5.10"
 */
public record ConvexUpdates(ConvexTarget target, StepMoments steps) implements Bound {

    private static final Statement STATEMENT = Statement.of("convex-updates", "paper 003, eq. A.22, theorem C.5.10")
            .says(
                    Direction.SUFFICIENT,
                    "T = ln(D/eps)/(2 (c - L M E[tau eta]/sqrt(eps)) E[eta] - M^2 E[eta^2]/eps)",
                    "updates")
            .assuming(
                    "strongly convex",
                    "Lipschitz and bounded gradients: a bounded domain",
                    "staleness is mean-independent of the past: false in every closed system of workers");

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        List<Symbol> symbols = new ArrayList<>(target.symbols());
        symbols.addAll(steps.symbols());
        return symbols;
    }

    @Override
    public double value() {
        SmoothLoss loss = target.smooth();
        double eps = target.target();
        double drift = target.convexity()
                - loss.lipschitz() * loss.gradient() * steps.withStaleness() / Math.sqrt(eps);
        return target.updates(2 * drift * steps.mean() - loss.gradient() * loss.gradient() * steps.square() / eps);
    }
}
