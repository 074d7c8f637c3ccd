package stalesim.model.bound.rounds;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.paper.Reading;

/**
 * Share by which the distance falls with every update of a constant step: rho = a mu/L, so that
 * E|w_t - w_*|^2 &lt;= 2 (1 - rho)^t |w_0 - w_*|^2 + b.
 *
 * @param training the step
 * @param reading the print has a L/mu, which is above 1 for most problems
 * @see "Paper 002 (Hogwild! over local data sets), section C.2.1"
 */
public record ConstantStepRate(ConstantStep training, Reading reading) implements Bound {

    private static final Statement STATEMENT = Statement.of("constant-step-rate", "paper 002, section C.2.1")
            .says(Direction.LOWER, "rho = a mu/L", Symbol.NONE)
            .assuming("constant-step-scale", "tau <= 1/(eta mu)")
            .misprinted("rho = a L/mu", "inverted: a rate of contraction falls with the condition number");

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return training.symbols();
    }

    @Override
    public double value() {
        double condition = training.smoothness() / training.convexity();
        return reading.choose(training.scale() / condition, training.scale() * condition);
    }
}
