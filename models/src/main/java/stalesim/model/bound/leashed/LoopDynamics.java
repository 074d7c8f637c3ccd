package stalesim.model.bound.leashed;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.paper.Reading;
import stalesim.model.range.Ranges;

/**
 * Threads in the retry loop as time goes on: n(t) = n* + (n_0 - n*) e^(-(1/T_c + (1 + gamma)/T_u) t).
 *
 * <p>The print takes one step of length 1, in whatever unit T_c and T_u are, for a moment:
 * n_{i+1} = n_i + (m - n_i)/T_c - n_i/T_u, that is n_i = n* + a^i (n_0 - n*) with a = 1 - 1/T_c - (1 + gamma)/T_u. It
 * oscillates for a &lt; 0 and diverges for a &lt; -1; the thesis' own times in milliseconds have a = -0.69 and -2.34.
 *
 * @param loop m, T_c, T_u and gamma
 * @param start n_0, 0 to m
 * @param time t &gt;= 0, in the unit of T_c; whole for the literal reading
 * @param reading continuous, or literal in steps
 * @see "Paper 003 (thesis), eq. B.4 and B.5 (theorem B.4.1)"
 */
public record LoopDynamics(RetryLoop loop, double start, double time, Reading reading) implements Bound {

    private static final Statement STATEMENT = Statement.of("loop-dynamics", "paper 003, eq. B.4, B.5")
            .says(Direction.EXACT, "n(t) = n* + (n_0 - n*) exp(-(1/T_c + (1 + gamma)/T_u) t)", "workers")
            .assuming("rates of arrival and departure of eq. B.3 and B.6, as means")
            .misprinted(
                    "n_i = n* + (1 - 1/T_c - (1 + gamma)/T_u)^i (n_0 - n*)",
                    "continuous time: the recursion depends on the unit of time and diverges in the thesis' own");

    /** Checks the ranges. */
    public LoopDynamics {
        Ranges.notNegative("time", time);
        if (!(start >= 0 && start <= (double) loop.workers())) {
            throw new IllegalArgumentException("start must be >= 0 and <= workers: start=" + start);
        }
        if (reading == Reading.LITERAL && time != Math.rint(time)) {
            throw new IllegalArgumentException("the literal recursion needs a whole number of steps: time=" + time);
        }
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        List<Symbol> symbols = new ArrayList<>(loop.symbols());
        symbols.add(new Symbol("n_0", "threads in the loop at the start", "workers", start));
        symbols.add(new Symbol("t", "time, or steps", "time", time));
        return symbols;
    }

    @Override
    public double value() {
        double left = reading == Reading.CORRECTED ? Math.exp(-loop.rate() * time) : Math.pow(multiplier(), time);
        return loop.fixedPoint() + left * (start - loop.fixedPoint());
    }

    /**
     * What one literal step leaves of the distance from the fixed point.
     *
     * @return a = 1 - 1/T_c - (1 + gamma)/T_u
     */
    public double multiplier() {
        return 1 - loop.rate();
    }
}
