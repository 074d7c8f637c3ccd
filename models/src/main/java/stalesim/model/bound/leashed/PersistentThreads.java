package stalesim.model.bound.leashed;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;

/**
 * Threads in the retry loop where none gives up: at least max(m/(1 + T_c/T_u), m - T_c/T_u).
 *
 * <p>Successes are T_u apart or more, so that throughput is at most min(m/(T_c + T_u), 1/T_u); by Little's law m minus
 * T_c times throughput are in the loop. So a persistence bound lowers their number towards n*, and never below.
 *
 * @param loop m, T_c and T_u; gamma does not count
 * @see "Derived here; reverses the interpretation of paper 003, section B.4.2"
 */
public record PersistentThreads(RetryLoop loop) implements Bound {

    private static final Statement STATEMENT =
            Statement.of("persistent-threads", "derived here; beside paper 003, section B.4.2")
                    .says(Direction.LOWER, "n >= max(m/(1 + T_c/T_u), m - T_c/T_u)", "workers")
                    .assuming("unbounded persistence", "a core for each thread");

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
        double ratio = loop.compute() / loop.update();
        return Math.max((double) loop.workers() / (1 + ratio), (double) loop.workers() - ratio);
    }
}
