package stalesim.model.bound.weighted;

import java.util.List;
import stalesim.model.bound.statement.Condition;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * WP-SGD with delayed updates contracts by 1 - eta lambda if eta lambda + eta beta^2 c* &lt;= (1 - eta lambda)^M and
 * every update passes the paper's function Check.
 *
 * <p>Without Check it says nothing: it admits eta h near 1, while a constant delay of M diverges from
 * {@link DelayedStep} on. Check may refuse all samples, so that the algorithm need not end.
 *
 * @param step eta &gt; 0
 * @param convexity lambda &gt; 0
 * @param curvature beta^2 c* &gt;= 0: largest squared norm of a sample times the Lipschitz constant of the loss's slope
 * @param delay M &gt;= 0, largest delay
 * @see "Paper 001 (WP-SGD), lemma 4"
 */
public record DelayedContraction(double step, double convexity, double curvature, int delay) implements Condition {

    private static final Statement STATEMENT = Statement.of("delayed-contraction", "paper 001, lemma 4")
            .says(Direction.CONDITION, "eta lambda + eta beta^2 c* <= (1 - eta lambda)^M", Symbol.NONE)
            .assuming("updates that Check refuses are left out", "enough samples pass Check");

    /** Checks the ranges. */
    public DelayedContraction {
        Ranges.positive("step", step);
        Ranges.positive("convexity", convexity);
        Ranges.notNegative("curvature", curvature);
        Ranges.notNegative("delay", (long) delay);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(
                new Symbol("eta", "step size", "parameters/gradient", step),
                new Symbol("lambda", "strength of convexity", "gradient/parameters", convexity),
                new Symbol("beta^2 c*", "largest curvature of a sample's loss", "gradient/parameters", curvature),
                new Symbol("M", "largest delay", "updates", delay));
    }

    @Override
    public double value() {
        return Math.pow(1 - step * convexity, delay) - step * (convexity + curvature);
    }

    @Override
    public boolean holds() {
        return step * convexity <= 1 && value() >= 0;
    }
}
