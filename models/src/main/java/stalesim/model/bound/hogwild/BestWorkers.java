package stalesim.model.bound.hogwild;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * Number of workers for which the bound on each worker's updates is least: m_opt = 1/sqrt(6 K).
 *
 * @param product K = Omega delta^(1/2) &gt; 0
 * @see "Paper 000 (Dataset matters), appendix B.1; minimum derived here"
 */
public record BestWorkers(double product) implements Bound {

    private static final Statement STATEMENT = Statement.of("hogwild-best-workers", "paper 000, appendix B.1")
            .says(Direction.EXACT, "m_opt = 1/sqrt(6 K)", "workers")
            .assuming("those of hogwild-worker-iterations; it minimises a sufficient number, not the true one");

    /** Checks the range. */
    public BestWorkers {
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
        return 1 / Math.sqrt(6 * product);
    }

    /**
     * The best whole number.
     *
     * @return the least m &gt;= 1 for which one worker more does not help
     */
    public long workers() {
        return GainGrows.last(product) + 1;
    }
}
