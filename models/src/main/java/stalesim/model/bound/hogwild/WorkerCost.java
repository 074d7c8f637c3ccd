package stalesim.model.bound.hogwild;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * Cost of asynchronous training: updates that each worker has to contribute, t/m. The paper rounds it up.
 *
 * @param updates t &gt;= 0, updates of all workers together until convergence
 * @param workers m &gt;= 1
 * @see "Paper 000 (Dataset matters), section V.B, example 5"
 */
public record WorkerCost(long updates, int workers) implements Bound {

    private static final Statement STATEMENT = Statement.of("cost", "paper 000, section V.B")
            .says(Direction.EXACT, "cost = t/m", "updates")
            .assuming("perfect computer: updates cost no time but the worker's own");

    /** Checks the ranges. */
    public WorkerCost {
        Ranges.notNegative("updates", updates);
        Ranges.atLeastOne("workers", workers);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(
                Symbol.count("t", "updates of all workers until convergence", "updates", updates),
                new Symbol("m", "workers", "workers", workers));
    }

    @Override
    public double value() {
        return (double) updates / workers;
    }

    /**
     * As the paper counts.
     *
     * @return t/m, rounded up
     */
    public long whole() {
        return -Math.floorDiv(-updates, workers);
    }
}
