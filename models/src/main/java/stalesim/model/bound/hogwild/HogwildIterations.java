package stalesim.model.bound.hogwild;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * Updates that are enough for Hogwild!: t &gt;= (1 + 6 tau rho + 6 tau^2 K) Omega h, with K = Omega delta^(1/2).
 *
 * <p>The lag tau counts an update's own application, so it is the staleness of the rest of this project plus one.
 * Sufficient only: far fewer updates may do.
 *
 * @param overlap Omega, delta and rho
 * @param maxLag tau &gt;= 0, largest lag
 * @param sequential h(eps) &gt; 0, factor that depends on objective, start and eps alone
 * @see "Paper 000 (Dataset matters), appendix B, theorem 2; after Niu et al. (2011), Hogwild!"
 */
public record HogwildIterations(Overlap overlap, double maxLag, double sequential) implements Bound {

    private static final Statement STATEMENT = Statement.of("hogwild-iterations", "paper 000, theorem 2")
            .says(Direction.SUFFICIENT, "t >= (1 + 6 tau rho + 6 tau^2 Omega delta^(1/2)) Omega h(eps)", "updates")
            .assuming("strongly convex", "bounded gradients", "lag at most tau", "step size as in Niu et al.");

    /** Checks the ranges. */
    public HogwildIterations {
        Ranges.notNegative("maxLag", maxLag);
        Ranges.positive("sequential", sequential);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        List<Symbol> symbols = new ArrayList<>(overlap.symbols());
        symbols.add(new Symbol("tau", "largest lag, own update included", "updates", maxLag));
        symbols.add(new Symbol("h", "factor of objective, start and eps", "updates", sequential));
        return symbols;
    }

    @Override
    public double value() {
        double slowdown = 1 + 6 * maxLag * overlap.collision() + 6 * maxLag * maxLag * overlap.product();
        return slowdown * overlap.maxSupport() * sequential;
    }
}
