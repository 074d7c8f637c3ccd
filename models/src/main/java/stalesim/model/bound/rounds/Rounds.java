package stalesim.model.bound.rounds;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;
import stalesim.model.rounds.SampleSizes;

/**
 * Rounds of communication until K gradients have been computed: the least T with n (s_1 + ... + s_T) &gt;= K, counted
 * from the first round of the sequence.
 *
 * <p>About sqrt(2 K/a) for s_i = a i, and 2 (d+1) sqrt(K) for lemma 1 with g = 2. Cost: O(T).
 *
 * @param sizes s_i
 * @param gradients K &gt;= 1
 * @param nodes n &gt;= 1 where s_i is the size of each node, 1 where it is that of all together
 * @see "Paper 002 (Hogwild! over local data sets), section 4.1; tables 2 and figures 4 and 7 count per node"
 */
public record Rounds(SampleSizes sizes, long gradients, int nodes) implements Bound {

    private static final Statement STATEMENT = Statement.of("rounds", "paper 002, section 4.1")
            .says(Direction.EXACT, "least T with n sum_{i<=T} s_i >= K", "rounds")
            .assuming("every round is run to its end");

    /** Checks the ranges. */
    public Rounds {
        Ranges.atLeastOne("gradients", gradients);
        Ranges.atLeastOne("nodes", nodes);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(
                Symbol.count("K", "gradients of all nodes", "gradients", gradients),
                Symbol.count("n", "nodes, or 1 where sizes are totals", "nodes", nodes));
    }

    @Override
    public double value() {
        return (double) rounds();
    }

    /**
     * The number of rounds.
     *
     * @return T
     * @throws IllegalArgumentException if the sequence is not defined in a round or stays 0
     */
    public long rounds() {
        long rounds = 0;
        long done = 0;
        while (done < gradients) {
            long size = sizes.size(sizes.first() + rounds);
            if (size == 0 && rounds > 0) {
                throw new IllegalArgumentException(sizes.name() + " has no samples in round " + rounds);
            }
            done = Math.addExact(done, Math.multiplyExact(size, nodes));
            rounds++;
        }
        return rounds;
    }
}
