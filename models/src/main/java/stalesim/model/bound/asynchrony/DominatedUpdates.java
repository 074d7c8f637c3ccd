package stalesim.model.bound.asynchrony;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.bound.staleness.GradientDominance;
import stalesim.model.bound.staleness.SmoothLoss;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.paper.Reading;
import stalesim.model.range.Ranges;

/**
 * Updates that are enough for an excess loss of eps under the condition of Polyak and Lojasiewicz:
 * L M^2 ln(2 delta/eps)/(mu (mu eps - 2 M E|xi|)), for the largest step that is allowed, {@link #step}.
 *
 * <p>The print has M^2 for M and twice L M^2, so that its largest step may be negative where the corrected one is not.
 *
 * @param loss L, M and delta = L(theta_0) - L*
 * @param noise E|xi| &gt;= 0
 * @param target mu and eps
 * @param reading with or without the misprint
 * @see "Paper 003 (thesis), theorem D.5.10"
 */
public record DominatedUpdates(SmoothLoss loss, double noise, GradientDominance target, Reading reading)
        implements Bound {

    private static final Statement STATEMENT = Statement.of("dominated-updates", "paper 003, theorem D.5.10")
            .says(
                    Direction.SUFFICIENT,
                    "I >= L M^2 ln(2 delta/eps)/(mu (mu eps - 2 M E|xi|)), 0 < eta <= (mu eps - 2 M E|xi|)/(L M^2)",
                    "updates")
            .assuming("Lipschitz and bounded gradients", "E|grad L|^2 >= mu E[L - L*]", "2 M E|xi| < mu eps")
            .misprinted(
                    "I >= 2 L M^2 ln(2 delta/eps)/(mu (mu eps - 2 M^2 E|xi|)),"
                            + " 0 < eta <= (mu eps - 2 M^2 E|xi|)/(2 L M^2)",
                    "M before E|xi|, as in lemma D.5.5, and with it L M^2; delta is that of the start");

    /** Checks the range. */
    public DominatedUpdates {
        Ranges.notNegative("noise", noise);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        List<Symbol> symbols = new ArrayList<>(loss.symbols());
        symbols.add(new Symbol("E|xi|", "mean asynchrony-induced noise", "gradient", noise));
        symbols.addAll(target.symbols());
        return symbols;
    }

    @Override
    public double value() {
        return target.updates(step(), loss.start());
    }

    /**
     * The largest step that is allowed.
     *
     * @return (mu eps - 2 M E|xi|)/(L M^2); not positive where the theorem promises nothing
     */
    public double step() {
        double gradient = loss.gradient();
        double noisy = 2 * reading.choose(gradient, gradient * gradient) * noise;
        return (target.strength() * target.target() - noisy) / (reading.choose(1, 2) * loss.scale());
    }
}
