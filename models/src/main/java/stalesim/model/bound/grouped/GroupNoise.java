package stalesim.model.bound.grouped;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * Variance of a group's mean gradient: at most sigma^2/N, and equal to it for independent noise.
 *
 * @param deviation sigma &gt;= 0, of one worker's gradient
 * @param size N &gt;= 1
 * @see "Paper 004 (DS-Sync), eq. 17 (lemma A.2)"
 */
public record GroupNoise(double deviation, int size) implements Bound {

    private static final Statement STATEMENT = Statement.of("group-noise", "paper 004, lemma A.2")
            .says(Direction.UPPER, "E|g - E g|^2 <= sigma^2/N", "gradient^2")
            .assuming("independent gradients of variance sigma^2 at most");

    /** Checks the ranges. */
    public GroupNoise {
        Ranges.notNegative("deviation", deviation);
        Ranges.atLeastOne("size", size);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(
                new Symbol("sigma", "deviation of a gradient", "gradient", deviation),
                new Symbol("N", "workers of a group", "workers", size));
    }

    @Override
    public double value() {
        return deviation * deviation / size;
    }
}
