package stalesim.model.bound.rounds;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * When the leading term of theorem 2 begins to rule: T_0 = exp(2 sqrt(Delta) (1 + (1 + L/mu) alpha)); the value is the
 * exponent, for T_0 itself is at least e^146, 10^63 gradients.
 *
 * @param sparsity Delta, 0 &lt; Delta &lt;= 1
 * @param conditionNumber L/mu &gt;= 1
 * @param scale alpha &gt; 0, largest scale of the steps, 36 in the paper
 * @see "Paper 002 (Hogwild! over local data sets), section C.2.3"
 */
public record OnsetExponent(double sparsity, double conditionNumber, double scale) implements Bound {

    private static final Statement STATEMENT = Statement.of("onset-exponent", "paper 002, section C.2.3")
            .says(Direction.SUFFICIENT, "ln T_0 = 2 sqrt(Delta) (1 + (L + mu) alpha/mu)", Symbol.NONE)
            .assuming("tau(t) at its permissible limit");

    /** Checks the ranges. */
    public OnsetExponent {
        Ranges.positive("sparsity", sparsity);
        Ranges.positive("conditionNumber", conditionNumber);
        Ranges.positive("scale", scale);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(
                Symbol.number("Delta", "sparsity: share of samples that share a feature", sparsity),
                Symbol.number("L/mu", "condition number", conditionNumber),
                Symbol.number("alpha", "largest scale of the steps", scale));
    }

    @Override
    public double value() {
        return 2 * Math.sqrt(sparsity) * (1 + (1 + conditionNumber) * scale);
    }

    /**
     * The number of gradients, in powers of ten.
     *
     * @return log10 T_0
     */
    public double log10() {
        return value() / Math.log(10);
    }
}
