package stalesim.model.rounds;

import java.util.Arrays;

/**
 * At which gradient the rounds of a sequence begin: sum_{j &lt; i} s_j, rounds counted from 0 whatever the sequence
 * calls its first one.
 *
 * <p>Thread-safe. Starts are computed as they are asked for, twice as many each time, and kept; asking for one that is
 * known takes no lock.
 */
public final class RoundStarts {

    private static final int AT_FIRST = 64;

    private final SampleSizes sizes;
    private volatile long[] starts = {0};

    /**
     * Of a sequence.
     *
     * @param sizes s_i
     */
    public RoundStarts(SampleSizes sizes) {
        this.sizes = sizes;
    }

    /**
     * The start of a round. Memory: 8 bytes for each round up to it.
     *
     * @param round &gt;= 0, from the first of the sequence
     * @return gradients of all rounds before it
     * @throws IllegalArgumentException if the sequence is not defined in one of them
     */
    public long of(int round) {
        long[] known = starts;
        while (known.length <= round) {
            known = extended(known.length);
        }
        return known[round];
    }

    /**
     * The start of the round that a gradient belongs to. Cost: a binary search.
     *
     * @param gradient t &gt;= 0
     * @return the start, not after t
     * @throws IllegalArgumentException if the sequence is not defined in one of the rounds up to it
     */
    public long before(long gradient) {
        long[] known = starts;
        while (known[known.length - 1] <= gradient) {
            known = extended(known.length);
        }
        int found = Arrays.binarySearch(known, gradient);
        return known[found >= 0 ? found : -found - 2];
    }

    private synchronized long[] extended(int from) {
        if (starts.length == from) {
            long[] more = Arrays.copyOf(starts, Math.max(AT_FIRST, 2 * from));
            for (int round = from; round < more.length; round++) {
                more[round] = more[round - 1] + sizes.size(sizes.first() + round - 1L);
            }
            starts = more;
        }
        return starts;
    }
}
