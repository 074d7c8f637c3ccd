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
 * Mean asynchrony-induced noise: E|xi| &lt;= eta L M E[tau], and so at most eta L M m, as E[tau] = m - 1.
 *
 * <p>Here xi = grad L(v) - grad L(theta), without the step, as in all lemmas; definition D.4.2 has a factor eta, and
 * a plus where theta' = theta - eta (grad L(theta) + xi) has a minus.
 *
 * @param loss L and M
 * @param step eta &gt; 0
 * @param meanStaleness E[tau] &gt;= 0; the number of workers m gives corollary D.5.4
 * @see "Paper 003 (thesis), lemma D.5.3, corollary D.5.4"
 */
public record AsynchronyNoise(SmoothLoss loss, double step, double meanStaleness) implements Bound {

    private static final Statement STATEMENT =
            Statement.of("asynchrony-noise", "paper 003, lemma D.5.3, corollary D.5.4")
                    .says(Direction.UPPER, "E|xi| <= eta L M E[tau], xi = grad L(v) - grad L(theta)", "gradient")
                    .assuming("Lipschitz and bounded gradients", "staleness is mean-independent of the past");

    /** Checks the ranges. */
    public AsynchronyNoise {
        Ranges.positive("step", step);
        Ranges.notNegative("meanStaleness", meanStaleness);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        List<Symbol> symbols = new ArrayList<>(loss.symbols());
        symbols.add(new Symbol("eta", "step size", "parameters/gradient", step));
        symbols.add(new Symbol("E[tau]", "mean staleness", "updates", meanStaleness));
        return symbols;
    }

    @Override
    public double value() {
        return step * loss.lipschitz() * loss.gradient() * meanStaleness;
    }
}
