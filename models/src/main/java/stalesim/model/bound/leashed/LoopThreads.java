package stalesim.model.bound.leashed;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;

/**
 * Mean number of threads in the retry loop: n* = m/(1 + (1 + gamma) T_c/T_u).
 *
 * <p>Exact by Little's law where every attempt leaves the loop (gamma = 0, persistence 0). The staleness by scheduling,
 * which the thesis puts at n* as well, is 0 there.
 *
 * @param loop m, T_c, T_u and gamma
 * @see "Paper 003 (thesis), section B.4.1, eq. B.7 (corollary B.4.3)"
 */
public record LoopThreads(RetryLoop loop) implements Bound {

    private static final Statement STATEMENT = Statement.of("loop-threads", "paper 003, section B.4.1, eq. B.7")
            .says(Direction.EXACT, "n* = m/(1 + (1 + gamma) T_c/T_u)", "workers")
            .assuming("every attempt leaves the loop: persistence 0 for gamma = 0", "a core for each thread");

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return loop.symbols();
    }

    @Override
    public double value() {
        return loop.fixedPoint();
    }
}
