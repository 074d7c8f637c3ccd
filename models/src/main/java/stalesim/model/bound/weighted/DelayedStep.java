package stalesim.model.bound.weighted;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * Step size from which on gradient descent with a constant delay diverges on a quadratic:
 * eta h &lt; 2 sin(pi/(2 (2 M + 1))).
 *
 * @param delay M &gt;= 0, of every gradient
 * @param curvature h &gt; 0
 * @see "Derived here: roots of z^(M+1) - z^M + eta h on the unit circle; what lemma 4 of paper 001 lacks"
 */
public record DelayedStep(int delay, double curvature) implements Bound {

    private static final Statement STATEMENT = Statement.of("delayed-step", "derived here; beside paper 001, lemma 4")
            .says(Direction.UPPER, "eta < (2/h) sin(pi/(2 (2 M + 1)))", "parameters/gradient")
            .assuming("quadratic of curvature h", "the same delay for every gradient");

    /** Checks the ranges. */
    public DelayedStep {
        Ranges.notNegative("delay", (long) delay);
        Ranges.positive("curvature", curvature);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(
                new Symbol("M", "delay", "updates", delay),
                new Symbol("h", "curvature", "gradient/parameters", curvature));
    }

    @Override
    public double value() {
        return 2 * Math.sin(Math.PI / (2 * (2.0 * delay + 1))) / curvature;
    }
}
