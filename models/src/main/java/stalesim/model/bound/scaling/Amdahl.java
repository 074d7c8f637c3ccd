package stalesim.model.bound.scaling;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * Speed-up of a fixed amount of work: 1 / (s + (1 - s)/m), at most 1/s.
 *
 * @param serial s, 0 &lt;= s &lt;= 1, share of the work that cannot be divided
 * @param workers m &gt;= 1
 * @see "Amdahl (1967), Validity of the single processor approach; quoted in paper 003, section 1.3"
 */
public record Amdahl(double serial, long workers) implements Bound {

    private static final Statement STATEMENT = Statement.of("amdahl", "Amdahl 1967; paper 003, section 1.3")
            .says(Direction.UPPER, "S(m) = 1/(s + (1 - s)/m)", Symbol.NONE)
            .assuming("a fixed amount of work", "the rest is divided without loss");

    /** Checks the ranges. */
    public Amdahl {
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
        return 1 / (serial + (1 - serial) / (double) workers);
    }
}
