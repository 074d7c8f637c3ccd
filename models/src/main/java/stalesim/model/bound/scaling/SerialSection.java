package stalesim.model.bound.scaling;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * Throughput of workers that compute in parallel and update one after the other, under a lock or by compare-and-swap
 * without giving up: at most min(m/(T_c + T_u), 1/T_u).
 *
 * <p>Reached by deterministic times; {@link stalesim.model.queueing.SharedLock} has the exact value for exponential
 * compute times.
 *
 * @param workers m &gt;= 1
 * @param compute T_c &gt;= 0, compute time of a gradient
 * @param update T_u &gt; 0, time of the serial section, in the unit of T_c
 * @see "Paper 003 (thesis), section 1.3.2 (computational saturation)"
 */
public record SerialSection(long workers, double compute, double update) implements Bound {

    private static final Statement STATEMENT = Statement.of("serial-section", "paper 003, section 1.3.2; derived here")
            .says(Direction.UPPER, "X(m) <= min(m/(T_c + T_u), 1/T_u)", "updates a unit of time")
            .assuming("a core for every worker", "updates exclude each other");

    /** Checks the ranges. */
    public SerialSection {
        Ranges.atLeastOne("workers", workers);
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
                Symbol.count("m", "workers", "workers", workers),
                new Symbol("T_c", "compute time", "time", compute),
                new Symbol("T_u", "update time", "time", update));
    }

    @Override
    public double value() {
        return Math.min((double) workers / (compute + update), 1 / update);
    }
}
