package stalesim.model.bound.synchronous;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * How far a neighbour's copy of a model is off in ECD-PSGD, E|y - x|^2, after t steps of extrapolation and compression:
 * v_t = (1 - 2/t)^2 v_{t-1} + (2/t)^2 s^2/2, which is s^2 (2 t - 1) / (3 t (t - 1)) for t &gt;= 2 and 2 s^2 for t = 1.
 *
 * <p>At most s^2/t from t = 2 on, the lemma of Tang et al., and 2/3 of it in the limit; without compression copies are
 * exact.
 *
 * @param compression s &gt;= 0, with E|C(z) - z|^2 = s^2/2
 * @param steps t &gt;= 1
 * @see "Paper 000 (Dataset matters), algorithm 4, with 2/t for its 2/y; closed form derived here"
 */
public record EcdError(double compression, long steps) implements Bound {

    private static final Statement STATEMENT = Statement.of("ecd-error", "paper 000, algorithm 4; derived here")
            .says(Direction.EXACT, "E|y - x|^2 = s^2 (2 t - 1)/(3 t (t - 1)), and 2 s^2 for t = 1", "parameters^2")
            .assuming("compression errors are independent, without bias and of variance s^2/2");

    /** Checks the ranges. */
    public EcdError {
        Ranges.notNegative("compression", compression);
        Ranges.atLeastOne("steps", steps);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(
                new Symbol("s", "deviation of compression, times sqrt(2)", "parameters", compression),
                Symbol.count("t", "steps", "steps", steps));
    }

    @Override
    public double value() {
        double t = (double) steps;
        double variance = steps == 1 ? 2 : (2 * t - 1) / (3 * t * (t - 1));
        return variance * compression * compression;
    }
}
