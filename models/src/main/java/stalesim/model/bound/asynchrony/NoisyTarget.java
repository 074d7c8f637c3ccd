package stalesim.model.bound.asynchrony;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.bound.staleness.SmoothLoss;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * A smooth loss under asynchrony-induced noise, and the squared gradient to be reached.
 *
 * @param loss L, M and delta
 * @param noise E|xi| &gt;= 0
 * @param target eps &gt; 0, mean squared gradient to be reached
 */
public record NoisyTarget(SmoothLoss loss, double noise, double target) {

    /** Checks the ranges. */
    public NoisyTarget {
        Ranges.notNegative("noise", noise);
        Ranges.positive("target", target);
    }

    /** eps - M E|xi|: what noise leaves of the target. */
    double rest() {
        return target - loss.gradient() * noise;
    }

    /** L, M, delta, E|xi| and eps. */
    List<Symbol> symbols() {
        List<Symbol> symbols = new ArrayList<>(loss.symbols());
        symbols.add(new Symbol("E|xi|", "mean asynchrony-induced noise", "gradient", noise));
        symbols.add(new Symbol("eps", "squared gradient to be reached", "gradient^2", target));
        return symbols;
    }
}
