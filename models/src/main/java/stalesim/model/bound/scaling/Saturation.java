package stalesim.model.bound.scaling;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * Computational saturation: number of workers from which on a serial section limits throughput, m_C* = 1 + T_c/T_u.
 *
 * @param compute T_c &gt;= 0, compute time of a gradient
 * @param update T_u &gt; 0, time of the serial section, in the unit of T_c
 * @see "Paper 003 (thesis), section 1.3.2; closed form derived here"
 */
public record Saturation(double compute, double update) implements Bound {

    private static final Statement STATEMENT = Statement.of("saturation", "paper 003, section 1.3.2; derived here")
            .says(Direction.EXACT, "m_C* = 1 + T_c/T_u", "workers")
            .assuming("those of serial-section; the knee is sharp for deterministic times only");

    /** Checks the ranges. */
    public Saturation {
        Ranges.notNegative("compute", compute);
        Ranges.positive("update", update);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(
                new Symbol("T_c", "compute time", "time", compute),
                new Symbol("T_u", "update time", "time", update));
    }

    @Override
    public double value() {
        return 1 + compute / update;
    }
}
