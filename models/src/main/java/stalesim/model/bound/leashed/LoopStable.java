package stalesim.model.bound.leashed;

import java.util.List;
import stalesim.model.bound.statement.Condition;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.paper.Reading;

/**
 * The printed recursion of threads in the retry loop comes to its fixed point if 1/T_c + (1 + gamma)/T_u &lt; 2. The
 * thesis claims it for any times, which is true in continuous time only.
 *
 * @param loop m, T_c, T_u and gamma
 * @param reading the literal claim has no condition, and so an infinite margin
 * @see "Paper 003 (thesis), corollary B.4.2"
 */
public record LoopStable(RetryLoop loop, Reading reading) implements Condition {

    private static final Statement STATEMENT = Statement.of("loop-stable", "paper 003, corollary B.4.2")
            .says(Direction.CONDITION, "1/T_c + (1 + gamma)/T_u < 2", "1/time")
            .assuming("the literal recursion of loop-dynamics")
            .misprinted("stable for any T_c and T_u", "the multiplier of eq. B.4 is below -1 otherwise");

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
        return reading.choose(2 - loop.rate(), Double.POSITIVE_INFINITY);
    }
}
