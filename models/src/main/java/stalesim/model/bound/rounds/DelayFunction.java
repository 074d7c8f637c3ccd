package stalesim.model.bound.rounds;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;
import stalesim.model.rounds.DelaySizes;

/**
 * How old a view may be after t updates: tau(t) = M_1 + ((t + M_0)/gamma(t + M_0))^(1/g).
 *
 * @param shape g and gamma
 * @param offset M_1 &gt;= 0
 * @param shift M_0 &gt;= 0
 * @param updates t &gt;= 0, at which {@link #value} is taken
 * @see "Paper 002 (Hogwild! over local data sets), lemma 1, lemma 3, section C.2.2"
 */
public record DelayFunction(DelaySizes.Shape shape, double offset, double shift, double updates) implements Bound {

    private static final Statement STATEMENT = Statement.of("delay", "paper 002, lemma 1, lemma 3")
            .says(Direction.UPPER, "tau(t) = M_1 + ((t + M_0)/gamma(t + M_0))^(1/g)", "updates")
            .assuming("tau(t) <= sqrt((t/ln t)(1 - 1/ln t)) for large t, for strongly convex problems");

    /** Checks the ranges. */
    public DelayFunction {
        Ranges.notNegative("offset", offset);
        Ranges.notNegative("shift", shift);
        Ranges.notNegative("updates", updates);
    }

    /**
     * The least delay function for which sample sizes satisfy eq. 3: M_1 = d + 2, M_0 = ((m+1)(g-1)/g)^(g/(g-1)).
     *
     * @param sizes with their g, m and d
     * @return the function, at t = 0
     */
    public static DelayFunction of(DelaySizes sizes) {
        double g = sizes.shape().root();
        double shift = Math.pow((double) (sizes.shift() + 1) * (g - 1) / g, g / (g - 1));
        return new DelayFunction(sizes.shape(), sizes.lag() + 2.0, shift, 0);
    }

    /**
     * The delay function of the recipe for strongly convex problems:
     * M_1 = max(d + 2, 2 L alpha/mu, ceil(s_0)/2) with alpha = 36.
     *
     * @param sizes of that recipe
     * @param conditionNumber L/mu &gt;= 1
     * @return the function, at t = 0
     */
    public static DelayFunction stronglyConvex(DelaySizes sizes, double conditionNumber) {
        double offset = Math.max(Math.max(sizes.lag() + 2.0, 72 * conditionNumber), sizes.size(0) / 2.0);
        return new DelayFunction(sizes.shape(), offset, of(sizes).shift(), 0);
    }

    /**
     * The same function at another time.
     *
     * @param t updates so far
     * @return tau(t)
     */
    public double at(double t) {
        double z = t + shift;
        return offset + Math.pow(z / shape.damping().at(z), 1 / shape.root());
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(
                Symbol.number("g", "root of the growth", shape.root()),
                new Symbol("M_1", "offset", "updates", offset),
                new Symbol("M_0", "shift", "updates", shift),
                new Symbol("t", "updates of all nodes", "updates", updates));
    }

    @Override
    public double value() {
        return at(updates);
    }
}
