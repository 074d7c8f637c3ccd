package stalesim.model.bound.hogwild;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.paper.Reading;
import stalesim.model.range.Ranges;

/**
 * The largest staleness is at least m - 1, and m - 1 where all workers are equally fast.
 *
 * @param workers m &gt;= 1, all of which always have a gradient under way
 * @param reading the print counts an update's own application as well
 * @see "Paper 000 (Dataset matters), appendix C, theorem 1"
 */
public record LeastLag(int workers, Reading reading) implements Bound {

    private static final Statement STATEMENT = Statement.of("largest-staleness", "paper 000, theorem 1")
            .says(Direction.LOWER, "tau_max >= m - 1", "updates")
            .assuming("every worker reads again at once after its update")
            .misprinted("tau_max >= m", "staleness leaves the own update out; equal workers have m - 1 exactly");

    /** Checks the range. */
    public LeastLag {
        Ranges.atLeastOne("workers", workers);
    }

    /**
     * The corrected bound.
     *
     * @param workers m &gt;= 1
     */
    public LeastLag(int workers) {
        this(workers, Reading.CORRECTED);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(new Symbol("m", "workers", "workers", workers));
    }

    @Override
    public double value() {
        return reading.choose(workers - 1.0, workers);
    }
}
