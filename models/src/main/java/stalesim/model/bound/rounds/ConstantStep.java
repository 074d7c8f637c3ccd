package stalesim.model.bound.rounds;

import java.util.List;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * Hogwild! with a constant step eta = a/L on a strongly convex finite sum.
 *
 * @param scale a &gt; 0
 * @param smoothness L &gt; 0
 * @param convexity mu, 0 &lt; mu &lt;= L
 */
public record ConstantStep(double scale, double smoothness, double convexity) {

    /** Checks the ranges. */
    public ConstantStep {
        Ranges.positive("scale", scale);
        Ranges.positive("smoothness", smoothness);
        Ranges.positive("convexity", convexity);
        if (convexity > smoothness) {
            throw new IllegalArgumentException(
                    "convexity must be <= smoothness: convexity=" + convexity + ", smoothness=" + smoothness);
        }
    }

    /**
     * The step.
     *
     * @return eta = a/L
     */
    public double step() {
        return scale / smoothness;
    }

    /** a, L and mu. */
    List<Symbol> symbols() {
        return List.of(
                Symbol.number("a", "step size times L", scale),
                new Symbol("L", "smoothness", "gradient/parameters", smoothness),
                new Symbol("mu", "strength of convexity", "gradient/parameters", convexity));
    }
}
