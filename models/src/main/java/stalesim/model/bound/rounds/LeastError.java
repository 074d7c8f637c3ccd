package stalesim.model.bound.rounds;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * No first-order stochastic method comes closer than N/(2 mu^2 t), up to a factor 1 - O(ln t/t).
 *
 * @param noise N = 2 E|grad f(w_*)|^2 &gt; 0
 * @param convexity mu &gt; 0
 * @param updates t &gt; 0, gradients of all nodes together
 * @see "Paper 002 (Hogwild! over local data sets), corollary 1"
 */
public record LeastError(double noise, double convexity, double updates) implements Bound {

    private static final Statement STATEMENT = Statement.of("least-error", "paper 002, corollary 1")
            .says(Direction.LOWER, "E|w_t - w_*|^2 >= (N/(2 mu^2 t)) (1 - O(ln t/t))", "parameters^2")
            .assuming("the worst of all smooth, strongly convex problems", "first-order stochastic method");

    /** Checks the ranges. */
    public LeastError {
        Ranges.positive("noise", noise);
        Ranges.positive("convexity", convexity);
        Ranges.positive("updates", updates);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return symbols(noise, convexity, updates);
    }

    @Override
    public double value() {
        return noise / (2 * convexity * convexity * updates);
    }

    /** N, mu and t. */
    static List<Symbol> symbols(double noise, double convexity, double updates) {
        return List.of(
                new Symbol("N", "twice the mean squared gradient of samples at the optimum", "gradient^2", noise),
                new Symbol("mu", "strength of convexity", "gradient/parameters", convexity),
                new Symbol("t", "gradients of all nodes", "updates", updates));
    }
}
