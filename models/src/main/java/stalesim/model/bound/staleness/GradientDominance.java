package stalesim.model.bound.staleness;

import java.util.List;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * The condition of Polyak and Lojasiewicz, E|grad L|^2 &gt;= mu E[L - L*], and the excess loss to be reached.
 *
 * @param strength mu &gt; 0
 * @param target eps &gt; 0
 * @see "Paper 003 (thesis), assumptions C.5.7 and D.5.9"
 */
public record GradientDominance(double strength, double target) {

    /** Checks the ranges. */
    public GradientDominance {
        Ranges.positive("strength", strength);
        Ranges.positive("target", target);
    }

    /**
     * Updates until half of eps is left of the start, the other half being noise.
     *
     * @param step eta
     * @param start delta
     * @return ln(2 delta/eps)/(mu eta), at least 0; infinite for a step that is not positive
     */
    public double updates(double step, double start) {
        if (!(step > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.max(0, Math.log(2 * start / target) / (strength * step));
    }

    /**
     * The symbols.
     *
     * @return mu and eps
     */
    public List<Symbol> symbols() {
        return List.of(
                new Symbol("mu", "squared gradient over excess loss, at least", "gradient^2/loss", strength),
                new Symbol("eps", "excess loss to be reached", "loss", target));
    }
}
