package stalesim.model.bound.asynchrony;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * Share of an elastic run that is spent on trying other numbers of workers:
 * (2 W + 1) D / (I + (2 W + 1) D), 23 % for the thesis' W = 1, D = 10, I = 100.
 *
 * @param window W &gt;= 0, numbers of workers tried to either side
 * @param probe D &gt;= 0, updates of a probe
 * @param interval I &gt; 0, updates between probing phases
 * @see "Paper 003 (thesis), section D.4.3"
 */
public record ProbingShare(int window, double probe, double interval) implements Bound {

    private static final Statement STATEMENT = Statement.of("probing-share", "paper 003, section D.4.3")
            .says(Direction.EXACT, "(2 W + 1) D_P/(I_P + (2 W + 1) D_P)", Symbol.NONE)
            .assuming("every level from m - W to m + W is probed");

    /** Checks the ranges. */
    public ProbingShare {
        Ranges.notNegative("window", (long) window);
        Ranges.notNegative("probe", probe);
        Ranges.positive("interval", interval);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(
                new Symbol("W_P", "levels tried to either side", "workers", window),
                new Symbol("D_P", "updates of a probe", "updates", probe),
                new Symbol("I_P", "updates between probing phases", "updates", interval));
    }

    @Override
    public double value() {
        double probing = (2.0 * window + 1) * probe;
        return probing / (interval + probing);
    }
}
