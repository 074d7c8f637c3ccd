package stalesim.model.bound.rounds;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * Where the recipe for strongly convex problems begins to satisfy its own lemma: m + 1 &gt;= 2 e (d + 1).
 *
 * @param lag d &gt;= 0
 * @see "Paper 002 (Hogwild! over local data sets), section 4.1 and lemma 3; condition derived here"
 */
public record LeastStart(int lag) implements Bound {

    private static final Statement STATEMENT = Statement.of("least-start", "paper 002, lemma 3; derived here")
            .says(Direction.LOWER, "m >= 2 e (d + 1) - 1", "rounds")
            .assuming("gamma(z) = 4 ln z has gamma >= 2 z gamma' only for z >= e^2");

    /** Checks the range. */
    public LeastStart {
        Ranges.notNegative("lag", (long) lag);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(Symbol.count("d", "rounds that a node may be behind", "rounds", lag));
    }

    @Override
    public double value() {
        return 2 * Math.E * (lag + 1.0) - 1;
    }

    /**
     * The least whole m.
     *
     * @return rounded up
     */
    public long start() {
        return (long) Math.ceil(value());
    }
}
