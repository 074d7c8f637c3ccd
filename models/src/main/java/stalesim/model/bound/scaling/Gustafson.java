package stalesim.model.bound.scaling;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * Speed-up where the work grows with the workers and the time stays: s + (1 - s) m.
 *
 * @param serial s, 0 &lt;= s &lt;= 1, share of the time on m workers in which only one works
 * @param workers m &gt;= 1
 * @see "Gustafson (1988), Reevaluating Amdahl's law"
 */
public record Gustafson(double serial, long workers) implements Bound {

    private static final Statement STATEMENT = Statement.of("gustafson", "Gustafson 1988")
            .says(Direction.UPPER, "S(m) = s + (1 - s) m", Symbol.NONE)
            .assuming("a fixed time", "the rest is divided without loss");

    /** Checks the ranges. */
    public Gustafson {
        Shares.check("serial", serial);
        Ranges.atLeastOne("workers", workers);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return Shares.symbols(serial, workers);
    }

    @Override
    public double value() {
        return serial + (1 - serial) * (double) workers;
    }
}
