package stalesim.model.bound.scaling;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * Synchronous SGD with m workers and batches of b is SGD with a batch of m b, so no more workers help than the largest
 * useful batch b* has room for: m &lt;= b* / b, and b* for single samples.
 *
 * @param usefulBatch b* &gt;= 1, largest batch that still lowers the number of updates
 * @param batch b &gt;= 1, samples of one worker and update
 * @see "Paper 003 (thesis), section A.3, theorem A.3.1; paper 000 (Dataset matters), appendix B.2, fact 1"
 */
public record BatchLimit(long usefulBatch, int batch) implements Bound {

    private static final Statement STATEMENT =
            Statement.of("batch-limit", "paper 003, theorem A.3.1; paper 000, fact 1")
                    .says(Direction.UPPER, "m <= floor(b*/b)", "workers")
                    .assuming("synchronous SGD", "batches drawn without overlap");

    /** Checks the ranges. */
    public BatchLimit {
        Ranges.atLeastOne("usefulBatch", usefulBatch);
        Ranges.atLeastOne("batch", batch);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(
                Symbol.count("b*", "largest useful batch", "samples", usefulBatch),
                new Symbol("b", "batch of a worker", "samples", batch));
    }

    @Override
    public double value() {
        return (double) Math.floorDiv(usefulBatch, batch);
    }
}
