package stalesim.model.bound.weighted;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.bound.statement.Condition;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * The same as {@link BeatsFastestNode} with what is known about the start: (S - sqrt(k))/(k - S) &gt;
 * r^t W_1/(r^t W_2 + sigma).
 *
 * <p>The margin is taken after multiplying with both denominators, which are not negative, so that nodes without lags
 * (k = S) need no special case.
 *
 * @param nodes k nodes with their lags
 * @param updates t &gt;= 0, of the fastest node
 * @param start distances of the first update's law from the stationary law
 * @see "Paper 001 (WP-SGD), eq. 22 (corollary 2)"
 */
public record WassersteinCondition(LaggingNodes nodes, double updates, Start start) implements Condition {

    private static final Statement STATEMENT = Statement.of("beats-fastest-node-exactly", "paper 001, eq. 22")
            .says(Direction.CONDITION, "(S - sqrt(k))/(k - S) > r^t W_1/(r^t W_2 + sigma)", "parameters")
            .assuming("those of beats-fastest-node", "W_1 and W_2 are known");

    /** Checks the range. */
    public WassersteinCondition {
        Ranges.notNegative("updates", updates);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        List<Symbol> symbols = new ArrayList<>(nodes.symbols());
        symbols.add(new Symbol("t", "updates of the fastest node", "updates", updates));
        symbols.add(new Symbol("W_1", "Wasserstein distance of order 1", "parameters", start.first()));
        symbols.add(new Symbol("W_2", "Wasserstein distance of order 2", "parameters", start.second()));
        symbols.add(new Symbol("sigma", "deviation of the stationary law", "parameters", start.deviation()));
        return symbols;
    }

    @Override
    public double value() {
        double shrunk = nodes.rate().power(updates);
        return (nodes.sum() - Math.sqrt(nodes.nodes())) * (shrunk * start.second() + start.deviation())
                - (nodes.nodes() - nodes.sum()) * shrunk * start.first();
    }

    /**
     * Left side.
     *
     * @return (S - sqrt(k))/(k - S); infinite or NaN without lags
     */
    public double left() {
        return (nodes.sum() - Math.sqrt(nodes.nodes())) / (nodes.nodes() - nodes.sum());
    }

    /**
     * Right side.
     *
     * @return r^t W_1/(r^t W_2 + sigma), at most 1
     */
    public double right() {
        double shrunk = nodes.rate().power(updates);
        return shrunk * start.first() / (shrunk * start.second() + start.deviation());
    }

    /**
     * The law of the first update and the stationary law.
     *
     * @param first W_1 &gt;= 0
     * @param second W_2 &gt;= W_1
     * @param deviation sigma &gt;= 0, of the stationary law
     */
    public record Start(double first, double second, double deviation) {

        /** Checks the ranges. */
        public Start {
            Ranges.notNegative("first", first);
            Ranges.notNegative("deviation", deviation);
            if (!(second >= first)) {
                throw new IllegalArgumentException("W_2 must be >= W_1: W_1=" + first + ", W_2=" + second);
            }
        }
    }
}
