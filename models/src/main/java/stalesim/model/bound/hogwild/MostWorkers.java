package stalesim.model.bound.hogwild;

import java.util.List;
import java.util.OptionalLong;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * Number of workers from which on each does no less than one alone would, by the sufficient number of updates:
 * 1/m + 6 m K &lt; 1 + 6 K if and only if 1 &lt; m &lt; m_max = 1/(6 K) = m_opt^2.
 *
 * <p>No upper bound on what is measured, though the paper calls it one: it compares sufficient numbers of updates. For
 * dense data K is at least 1 and m_max below 1, yet table II of the same paper finds its optimum at 4 workers.
 *
 * @param product K = Omega delta^(1/2) &gt; 0
 * @see "Paper 000 (Dataset matters), appendix B.1"
 */
public record MostWorkers(double product) implements Bound {

    /** Values this close to a whole number, in units of the last place, are taken to be it. */
    private static final int ROUNDING = 4;

    private static final Statement STATEMENT = Statement.of("hogwild-most-workers", "paper 000, appendix B.1")
            .says(Direction.UPPER, "m < m_max = 1/(6 K)", "workers")
            .assuming("those of hogwild-worker-iterations; it compares sufficient numbers, not true ones");

    /** Checks the range. */
    public MostWorkers {
        Ranges.positive("product", product);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(Symbol.number("K", "Omega delta^(1/2)", product));
    }

    @Override
    public double value() {
        return 1 / (6 * product);
    }

    /**
     * The largest whole number of workers that is better than one.
     *
     * @return m &gt; 1 with m &lt; m_max, strictly; empty if there is none
     */
    public OptionalLong workers() {
        double limit = value();
        double whole = Math.rint(limit);
        boolean tie = Math.abs(limit - whole) <= ROUNDING * Math.ulp(limit);
        long workers = (long) (tie ? whole - 1 : Math.floor(limit));
        return workers > 1 ? OptionalLong.of(workers) : OptionalLong.empty();
    }
}
