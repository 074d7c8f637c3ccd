package stalesim.model.bound.weighted;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.paper.Reading;
import stalesim.model.range.Ranges;

/**
 * Mean excess loss of a spread of models: sigma sqrt(2 L gap) + L sigma^2/2 + gap = (sigma sqrt(L/2) + sqrt(gap))^2.
 *
 * <p>The first form is eq. 13 and right. The paper then writes the square with sqrt(2 L), which bounds too, but the
 * deviation's part four times as loosely.
 *
 * @param deviation sigma &gt;= 0, root of the mean squared distance from the centre
 * @param smoothness L and the excess loss at the centre
 * @param reading of the square
 * @see "Paper 001 (WP-SGD), eq. 13 (theorem 1) and its use in eq. 21, 24, 26, 27"
 */
public record SpreadLoss(double deviation, Smoothness smoothness, Reading reading) implements Bound {

    private static final Statement STATEMENT = Statement.of("spread-loss", "paper 001, eq. 13")
            .says(Direction.UPPER, "E c - min c <= (sigma sqrt(L/2) + sqrt(gap))^2", "loss")
            .assuming("Lipschitz gradient", "finite second moments")
            .misprinted(
                    "(sigma sqrt(2 L) + sqrt(gap))^2",
                    "sqrt(L/2), as eq. 13 says when multiplied out; with sqrt(2 L) twice the deviation's part");

    /** Checks the range. */
    public SpreadLoss {
        Ranges.notNegative("deviation", deviation);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        List<Symbol> symbols = new ArrayList<>(smoothness.symbols());
        symbols.add(new Symbol("sigma", "deviation from the centre", "parameters", deviation));
        return symbols;
    }

    @Override
    public double value() {
        return smoothness.loss(deviation, reading);
    }
}
