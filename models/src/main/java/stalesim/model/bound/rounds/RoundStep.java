package stalesim.model.bound.rounds;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;
import stalesim.model.rounds.DelaySizes;
import stalesim.model.rounds.SampleSizes;

/**
 * Step size of a round: alpha_0 / (mu (t + 2 tau(t))^q) with t = s_0 + ... + s_{i-1}, the gradients of all rounds
 * before.
 *
 * <p>For strongly convex problems alpha_0 = 12 and q = 1. Their first step is at most 1/(12 L). Cost: O(i).
 *
 * @param delay tau, whose double is the paper's E
 * @param sizes s_i
 * @param scale alpha_0, mu and q
 * @param round i &gt;= the first of the sizes
 * @see "Paper 002 (Hogwild! over local data sets), lemma 2, section 4.1, section C.2.2"
 */
public record RoundStep(DelayFunction delay, SampleSizes sizes, Scale scale, long round) implements Bound {

    private static final Statement STATEMENT = Statement.of("round-step", "paper 002, section 4.1")
            .says(
                    Direction.CHOICE,
                    "eta_i = alpha_0/(mu (t + 2 tau(t))^q), t = sum_{j<i} s_j",
                    "parameters/gradient")
            .assuming("delay-covers", "2 tau at most doubles from round to round", "s_0 - 1 <= 2 tau(0)");

    /** Checks the range. */
    public RoundStep {
        if (round < sizes.first()) {
            throw new IllegalArgumentException("round must be >= " + sizes.first() + ": round=" + round);
        }
    }

    /**
     * The recipe for strongly convex problems.
     *
     * @param sizes of that recipe
     * @param conditionNumber L/mu &gt;= 1
     * @param convexity mu &gt; 0
     * @param round i &gt;= 0
     * @return alpha_0 = 12, q = 1
     */
    public static RoundStep stronglyConvex(DelaySizes sizes, double conditionNumber, double convexity, long round) {
        DelayFunction delay = DelayFunction.stronglyConvex(sizes, conditionNumber);
        return new RoundStep(delay, sizes, new Scale(12, convexity, 1), round);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        List<Symbol> symbols = new ArrayList<>(delay.symbols());
        symbols.add(Symbol.number("alpha_0", "scale", scale.scale()));
        symbols.add(new Symbol("mu", "strength of convexity", "gradient/parameters", scale.convexity()));
        symbols.add(Symbol.number("q", "power", scale.power()));
        symbols.add(Symbol.count("i", "round", "rounds", round));
        return symbols;
    }

    @Override
    public double value() {
        long before = 0;
        for (long i = sizes.first(); i < round; i++) {
            before += sizes.size(i);
        }
        double t = (double) before;
        return scale.scale() / (scale.convexity() * Math.pow(t + 2 * delay.at(t), scale.power()));
    }

    /**
     * How steps fall with their number.
     *
     * @param scale alpha_0 &gt; 0
     * @param convexity mu &gt; 0
     * @param power q, 0 &lt;= q &lt;= 1
     */
    public record Scale(double scale, double convexity, double power) {

        /** Checks the ranges. */
        public Scale {
            Ranges.positive("scale", scale);
            Ranges.positive("convexity", convexity);
            if (!(power >= 0 && power <= 1)) {
                throw new IllegalArgumentException("power must be >= 0 and <= 1: power=" + power);
            }
        }
    }
}
