package stalesim.model.bound.rounds;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * The largest a in a constant step a/L under delays of tau:
 * 1/(5 (1 + 2 tau sqrt(Delta)) sqrt(1 + (mu/(2 L)) min(1/sqrt(Delta), tau))).
 *
 * @param delay tau &gt;= 0
 * @param sparsity Delta, 0 &lt; Delta &lt;= 1
 * @param conditionNumber L/mu &gt;= 1
 * @see "Paper 002 (Hogwild! over local data sets), section C.2.1, after Leblond et al. (2018)"
 */
public record ConstantStepScale(double delay, double sparsity, double conditionNumber) implements Bound {

    private static final Statement STATEMENT = Statement.of("constant-step-scale", "paper 002, section C.2.1")
            .says(
                    Direction.UPPER,
                    "a <= 1/(5 (1 + 2 tau sqrt(Delta)) sqrt(1 + (mu/(2 L)) min(1/sqrt(Delta), tau)))",
                    Symbol.NONE)
            .assuming("strongly convex finite sum", "tau <= 1/(eta mu)");

    /** Checks the ranges. */
    public ConstantStepScale {
        Ranges.notNegative("delay", delay);
        Ranges.positive("sparsity", sparsity);
        Ranges.positive("conditionNumber", conditionNumber);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(
                new Symbol("tau", "largest delay", "updates", delay),
                Symbol.number("Delta", "sparsity: share of samples that share a feature", sparsity),
                Symbol.number("L/mu", "condition number", conditionNumber));
    }

    @Override
    public double value() {
        double root = Math.sqrt(sparsity);
        double product = 1 + Math.min(1 / root, delay) / (2 * conditionNumber);
        return 1 / (5 * (1 + 2 * delay * root) * Math.sqrt(product));
    }
}
