package stalesim.model.bound.staleness;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.paper.Reading;

/**
 * Updates that are enough for an excess loss of eps with TAIL-tau under the condition of Polyak and Lojasiewicz:
 * L M^2 (1 + A^2/3 + 2 tau) ln(2 delta/eps)/(mu^2 eps), for the mean step {@link #step}.
 *
 * @param loss L, M and delta
 * @param steps A and tau
 * @param target mu and eps
 * @param reading with or without 1
 * @see "Paper 003 (thesis), eq. C.13, theorem C.5.8"
 */
public record TailTauUpdates(SmoothLoss loss, TailTauSteps steps, GradientDominance target, Reading reading)
        implements Bound {

    private static final Statement STATEMENT = Statement.of("tail-tau-updates", "paper 003, theorem C.5.8, eq. C.13")
            .says(Direction.SUFFICIENT, "T = L M^2 (1 + A^2/3 + 2 tau) ln(2 delta/eps)/(mu^2 eps)", "updates")
            .assuming("those of tail-tau-progress", "E|grad L|^2 >= mu E[L - L*]", "mean step of eq. C.13")
            .misprinted(
                    "T = L M^2 (A^2/3 + 2 tau) ln(2 delta/eps)/(mu^2 eps)",
                    "1 + A^2/3 + 2 tau, twice the bracket of corollary C.5.5 with its missing 1/2");

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        List<Symbol> symbols = new ArrayList<>(loss.symbols());
        symbols.addAll(steps.symbols());
        symbols.addAll(target.symbols());
        return symbols;
    }

    @Override
    public double value() {
        return target.updates(step(), loss.start());
    }

    /**
     * The mean step for which it holds.
     *
     * @return mu eps/(L M^2 (1 + A^2/3 + 2 tau)); infinite as printed for A = tau = 0
     */
    public double step() {
        return target.strength() * target.target() / (loss.scale() * 2 * steps.bracket(reading));
    }
}
