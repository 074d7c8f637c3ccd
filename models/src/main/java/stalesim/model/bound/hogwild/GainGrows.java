package stalesim.model.bound.hogwild;

import java.util.List;
import stalesim.model.bound.statement.Condition;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * One worker more lowers the bound on each worker's updates: 1/(m+1) + 6 (m+1) K &lt; 1/m + 6 m K, which is
 * m (m+1) &lt; 1/(6 K). The margin is the difference of the latter's sides.
 *
 * @param product K = Omega delta^(1/2) &gt; 0
 * @param workers m &gt;= 1
 * @see "Paper 000 (Dataset matters), appendix B.1"
 */
public record GainGrows(double product, long workers) implements Condition {

    private static final long MOST = 1L << 52;

    private static final Statement STATEMENT = Statement.of("hogwild-gain-grows", "paper 000, appendix B.1")
            .says(Direction.CONDITION, "m (m + 1) < 1/(6 K)", Symbol.NONE)
            .assuming("those of hogwild-worker-iterations; it compares sufficient numbers, not true ones");

    /** Checks the ranges. */
    public GainGrows {
        Ranges.positive("product", product);
        Ranges.atLeastOne("workers", workers);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(
                Symbol.number("K", "Omega delta^(1/2)", product),
                Symbol.count("m", "workers", "workers", workers));
    }

    @Override
    public double value() {
        return 1 / (6 * product) - (double) workers * (double) (workers + 1);
    }

    /**
     * The last number of workers for which it holds.
     *
     * @param product K &gt; 0
     * @return m &gt;= 0; 0 if a second worker does not help either, 2^52 if m would be as large or larger
     */
    public static long last(double product) {
        Ranges.positive("product", product);
        double limit = 1 / (6 * product);
        if (limit >= (double) MOST * MOST) {
            return MOST;
        }
        long workers = (long) Math.max(0, (Math.sqrt(1 + 4 * limit) - 1) / 2 - 1);
        while (new GainGrows(product, workers + 1).holds()) {
            workers++;
        }
        return workers;
    }
}
