package stalesim.model.bound.rounds;

import java.util.List;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;

/**
 * When the strongly convex recipe's delay first is permissible: T_1 with (1 - sqrt(3/4)) sqrt(T_1/ln T_1) = 72 L/mu.
 *
 * <p>4.4 million gradients for L = mu. Solved for u = ln t: u - ln u = ln c.
 *
 * @param conditionNumber L/mu &gt;= 1
 * @see "Paper 002 (Hogwild! over local data sets), section C.2.2"
 */
public record DelayOnset(double conditionNumber) implements Bound {

    private static final Statement STATEMENT = Statement.of("delay-onset", "paper 002, section C.2.2")
            .says(Direction.SUFFICIENT, "(1 - sqrt(3/4)) sqrt(T_1/ln T_1) = 72 L/mu", "updates")
            .assuming("T_1 >= max(M_0, e^3)", "M_1 = 72 L/mu");

    private static final double ACCURACY = 1e-15;
    private static final int EVALUATIONS = 200;

    /** Checks the range. */
    public DelayOnset {
        if (!(conditionNumber >= 1) || Double.isInfinite(conditionNumber)) {
            throw new IllegalArgumentException(
                    "conditionNumber must be >= 1 and finite: conditionNumber=" + conditionNumber);
        }
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(Symbol.number("L/mu", "condition number", conditionNumber));
    }

    @Override
    public double value() {
        double log = 2 * Math.log(72 * conditionNumber / (1 - Math.sqrt(0.75)));
        return Math.exp(new BrentSolver(ACCURACY, ACCURACY)
                .solve(EVALUATIONS, u -> u - Math.log(u) - log, log, 2 * log));
    }
}
