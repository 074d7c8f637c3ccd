package stalesim.model.bound.weighted;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * Root of the mean squared distance from one point, by that from another: at most sigma' + d(c, c').
 *
 * @param other sigma' &gt;= 0, relative to c'
 * @param distance d &gt;= 0, between the two points
 * @see "Paper 001 (WP-SGD), eq. 15 (lemma 1)"
 */
public record RelativeDeviation(double other, double distance) implements Bound {

    private static final Statement STATEMENT = Statement.of("relative-deviation", "paper 001, eq. 15")
            .says(Direction.UPPER, "sigma_X^c <= sigma_X^c' + d(c, c')", "parameters")
            .assuming("finite second moments");

    /** Checks the ranges. */
    public RelativeDeviation {
        Ranges.notNegative("other", other);
        Ranges.notNegative("distance", distance);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(
                new Symbol("sigma'", "deviation relative to the other point", "parameters", other),
                new Symbol("d", "distance of the points", "parameters", distance));
    }

    @Override
    public double value() {
        return other + distance;
    }
}
