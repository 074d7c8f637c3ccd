package stalesim.model.bound.hogwild;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;

/**
 * What more workers gain: by how much cost falls, or, at a fixed number of updates, loss.
 *
 * <p>Of asynchronous training it is the difference of {@link WorkerCost}s, of synchronous training that of losses. It
 * may become negative for the first, and is expected to go to zero for the second.
 *
 * @param fewer cost or loss with fewer workers
 * @param more cost or loss with more workers
 * @see "Paper 000 (Dataset matters), section V.B, examples 5 to 8"
 */
public record GainGrowth(double fewer, double more) implements Bound {

    private static final Statement STATEMENT = Statement.of("gain-growth", "paper 000, section V.B")
            .says(Direction.EXACT, "growth = cost(m) - cost(m'), or loss(m) - loss(m'), m < m'", "as the cost's")
            .assuming("the same start, and the same target or the same number of updates");

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(
                Symbol.number("cost(m)", "cost or loss with fewer workers", fewer),
                Symbol.number("cost(m')", "cost or loss with more workers", more));
    }

    @Override
    public double value() {
        return fewer - more;
    }

    /**
     * Between two costs as the paper counts them.
     *
     * @param fewer with fewer workers
     * @param more with more workers
     * @return growth of the rounded costs
     */
    public static GainGrowth rounded(WorkerCost fewer, WorkerCost more) {
        return new GainGrowth(fewer.whole(), more.whole());
    }
}
