package stalesim.model.bound.rounds;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.paper.Reading;
import stalesim.model.range.Ranges;

/**
 * The ball in which Hogwild! with a constant step ends: b = (4 eta (C_1 + tau C_2)/mu + 2 eta^2 C_1 tau) N with
 * C_1 = 1 + sqrt(Delta) tau and C_2 = sqrt(Delta) + eta mu C_1.
 *
 * @param training the step
 * @param delay tau &gt;= 0
 * @param sparsity Delta, 0 &lt; Delta &lt;= 1
 * @param noise N = 2 E|grad f(w_*)|^2 &gt;= 0
 * @see "Paper 002 (Hogwild! over local data sets), section C.2.1, after Leblond et al. (2018)"
 */
public record ConstantStepError(ConstantStep training, double delay, double sparsity, double noise)
        implements Bound {

    private static final Statement STATEMENT = Statement.of("constant-step-error", "paper 002, section C.2.1")
            .says(
                    Direction.UPPER,
                    "b = (4 eta (C_1 + tau C_2)/mu + 2 eta^2 C_1 tau) N, C_1 = 1 + sqrt(Delta) tau,"
                            + " C_2 = sqrt(Delta) + eta mu C_1",
                    "parameters^2")
            .assuming("constant-step-scale", "t large enough for 2 (1 - rho)^t |w_0 - w_*|^2 to vanish");

    /** Checks the ranges. */
    public ConstantStepError {
        Ranges.notNegative("delay", delay);
        Ranges.positive("sparsity", sparsity);
        Ranges.notNegative("noise", noise);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        List<Symbol> symbols = new ArrayList<>(training.symbols());
        symbols.add(new Symbol("tau", "largest delay", "updates", delay));
        symbols.add(Symbol.number("Delta", "sparsity: share of samples that share a feature", sparsity));
        symbols.add(new Symbol("N", "twice the mean squared gradient at the optimum", "gradient^2", noise));
        return symbols;
    }

    @Override
    public double value() {
        double eta = training.step();
        double mu = training.convexity();
        double first = 1 + Math.sqrt(sparsity) * delay;
        double second = Math.sqrt(sparsity) + eta * mu * first;
        return (4 * eta * (first + delay * second) / mu + 2 * eta * eta * first * delay) * noise;
    }

    /**
     * The whole bound after t updates.
     *
     * @param updates t &gt;= 0
     * @param startSquared |w_0 - w_*|^2
     * @return 2 (1 - rho)^t |w_0 - w_*|^2 + b
     */
    public double after(double updates, double startSquared) {
        double rate = new ConstantStepRate(training, Reading.CORRECTED).value();
        return 2 * Math.pow(1 - rate, updates) * startSquared + value();
    }
}
