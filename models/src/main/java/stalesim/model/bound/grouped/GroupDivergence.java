package stalesim.model.bound.grouped;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.paper.Reading;
import stalesim.model.range.Ranges;

/**
 * Mean squared distance of the workers of a group from their mean before they average: at most (eta_{t-1} G)^2.
 *
 * <p>Each differs from the others by the last step of another group alone, for what lies before has been averaged over
 * all. The print has (2 eta_t G)^2, which follows with eta_{t-1} &lt;= 2 eta_t and is valid but four times as large.
 *
 * @param step eta_{t-1} &gt; 0; of the literal reading eta_t
 * @param gradient G &gt; 0, root of the largest mean squared gradient
 * @param reading tight, or as printed
 * @see "Paper 004 (DS-Sync), eq. 19 (lemma A.3)"
 */
public record GroupDivergence(double step, double gradient, Reading reading) implements Bound {

    private static final Statement STATEMENT = Statement.of("group-divergence", "paper 004, lemma A.3")
            .says(Direction.UPPER, "E|w^k - w|^2 <= eta_{t-1}^2 G^2", "parameters^2")
            .assuming("bounded gradients", "steps that do not grow", "alternating groups")
            .misprinted("E|w^k - w|^2 <= 4 eta_t^2 G^2", "only the last step is not averaged over all: no factor 4");

    /** Checks the ranges. */
    public GroupDivergence {
        Ranges.positive("step", step);
        Ranges.positive("gradient", gradient);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(
                new Symbol("eta", "step size", "parameters/gradient", step),
                new Symbol("G", "root of the largest mean squared gradient", "gradient", gradient));
    }

    @Override
    public double value() {
        return reading.choose(1, 4) * step * step * gradient * gradient;
    }
}
