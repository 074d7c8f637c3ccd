package stalesim.model.bound.leashed;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;

/**
 * Share of gradients that Leashed-SGD with persistence 0 drops: n/(1 + n) with n = m T_u/(T_c + T_u).
 *
 * @param loop m, T_c and T_u; gamma does not count
 * @see "Derived here: a server without queue; beside paper 003, section B.4.2"
 */
public record SingleAttemptDrops(RetryLoop loop) implements Bound {

    private static final Statement STATEMENT =
            Statement.of("single-attempt-drops", "derived here; beside paper 003, section B.4.2")
                    .says(Direction.EXACT, "n*/(1 + n*), n* = m/(1 + T_c/T_u)", Symbol.NONE)
                    .assuming("persistence 0", "attempts at random times");

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
        double inLoop = (double) loop.workers() / (1 + loop.compute() / loop.update());
        return inLoop / (1 + inLoop);
    }
}
