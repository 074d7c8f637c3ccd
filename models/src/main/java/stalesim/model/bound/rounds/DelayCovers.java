package stalesim.model.bound.rounds;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.bound.statement.Condition;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;
import stalesim.model.rounds.SampleSizes;

/**
 * A node that waits when it is d rounds ahead never exceeds the delay function if
 * tau(s_0 + ... + s_i) &gt;= 1 + s_{i-d} + ... + s_i for all i &gt;= d. The margin is the least difference of the two
 * sides.
 *
 * <p>Cost: O(rounds).
 *
 * @param delay tau
 * @param sizes s_i
 * @param lag d &gt;= 0
 * @param rounds the last round looked at, &gt;= d
 * @see "Paper 002 (Hogwild! over local data sets), eq. 3 and 5"
 */
public record DelayCovers(DelayFunction delay, SampleSizes sizes, int lag, long rounds) implements Condition {

    private static final Statement STATEMENT = Statement.of("delay-covers", "paper 002, eq. 3")
            .says(Direction.CONDITION, "tau(sum_{j<=i} s_j) >= 1 + sum_{j=i-d..i} s_j for i >= d", "updates")
            .assuming("nodes wait while they are more than d rounds ahead of the last broadcast");

    /** Checks the ranges. */
    public DelayCovers {
        Ranges.notNegative("lag", (long) lag);
        if (rounds < sizes.first() + lag) {
            throw new IllegalArgumentException("rounds must be >= the first one that counts: rounds=" + rounds);
        }
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        List<Symbol> symbols = new ArrayList<>(delay.symbols());
        symbols.add(Symbol.count("d", "rounds that a node may be behind", "rounds", lag));
        symbols.add(Symbol.count("i", "last round looked at", "rounds", rounds));
        return symbols;
    }

    @Override
    public double value() {
        long first = sizes.first();
        long total = 0;
        long window = 0;
        double least = Double.POSITIVE_INFINITY;
        for (long i = first; i <= rounds; i++) {
            total += sizes.size(i);
            window += sizes.size(i) - (i - first > lag ? sizes.size(i - lag - 1) : 0);
            if (i - first >= lag) {
                least = Math.min(least, delay.at((double) total) - 1 - (double) window);
            }
        }
        return least;
    }

    @Override
    public boolean holds() {
        return value() >= 0;
    }
}
