package stalesim.model.bound.grouped;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * One step of DS-Sync: E|v' - w*|^2 &lt;= (1 - eta mu) E|w - w*|^2 + eta^2 V + 2 E|w^k - w|^2, for eta &lt;= 1/(4 L).
 *
 * <p>The print calls the 2 q and does not define it; its eq. 15 lacks 1/N.
 *
 * @param contraction eta mu, 0 to 1
 * @param distance E|w - w*|^2 &gt;= 0 before the step
 * @param noise eta^2 E|g - E g|^2 &gt;= 0
 * @param divergence E|w^k - w|^2 &gt;= 0, mean over the group
 * @see "Paper 004 (DS-Sync), eq. 5 and 16 (lemma A.1)"
 */
public record GroupStep(double contraction, double distance, double noise, double divergence) implements Bound {

    private static final Statement STATEMENT = Statement.of("group-step", "paper 004, lemma A.1")
            .says(
                    Direction.UPPER,
                    "E|v' - w*|^2 <= (1 - eta mu) E|w - w*|^2 + eta^2 E|g - E g|^2 + 2 E|w^k - w|^2",
                    "parameters^2")
            .assuming("L-smooth, mu-strongly convex", "eta <= 1/(4 L)");

    /** Checks the ranges. */
    public GroupStep {
        Ranges.notNegative("distance", distance);
        Ranges.notNegative("noise", noise);
        Ranges.notNegative("divergence", divergence);
        if (!(contraction >= 0 && contraction <= 1)) {
            throw new IllegalArgumentException("contraction must be >= 0 and <= 1: contraction=" + contraction);
        }
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(
                Symbol.number("eta mu", "step size times strength of convexity", contraction),
                new Symbol("E|w - w*|^2", "squared distance before the step", "parameters^2", distance),
                new Symbol("eta^2 V", "squared step times variance of the group's gradient", "parameters^2", noise),
                new Symbol("E|w^k - w|^2", "squared distance within the group", "parameters^2", divergence));
    }

    @Override
    public double value() {
        return (1 - contraction) * distance + noise + 2 * divergence;
    }
}
