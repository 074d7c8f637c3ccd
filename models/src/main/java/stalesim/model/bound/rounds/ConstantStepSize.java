package stalesim.model.bound.rounds;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.paper.Reading;
import stalesim.model.range.Ranges;

/**
 * Samples of a round that a constant step allows: s &lt;= 1/(eta mu (d+1)) = L/(a mu (d+1)).
 *
 * @param training the step
 * @param lag d &gt;= 0, rounds that a node may be behind
 * @param reading the print has a/(L mu (d+1)), its own first form inverted
 * @see "Paper 002 (Hogwild! over local data sets), section 4.2 and section C.2.1, eq. 14"
 */
public record ConstantStepSize(ConstantStep training, int lag, Reading reading) implements Bound {

    private static final Statement STATEMENT = Statement.of("constant-step-size", "paper 002, section C.2.1, eq. 14")
            .says(Direction.UPPER, "s <= 1/(eta mu (d + 1)) = L/(a mu (d + 1))", "gradients")
            .assuming("constant-step-scale", "(d + 1) s <= 1/(eta mu)")
            .misprinted("s <= a/(L mu (d + 1))", "eta = a/L put into 1/(eta mu (d + 1)) gives L/(a mu (d + 1))");

    /** Checks the range. */
    public ConstantStepSize {
        Ranges.notNegative("lag", (long) lag);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        List<Symbol> symbols = new ArrayList<>(training.symbols());
        symbols.add(Symbol.count("d", "rounds that a node may be behind", "rounds", lag));
        return symbols;
    }

    @Override
    public double value() {
        double corrected = 1 / (training.step() * training.convexity());
        double literal = training.scale() / (training.smoothness() * training.convexity());
        return reading.choose(corrected, literal) / (lag + 1);
    }
}
