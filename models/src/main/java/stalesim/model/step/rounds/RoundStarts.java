package stalesim.model.step.rounds;

import java.util.Arrays;

/**
 * At which gradient the rounds of a sequence begin: sum_{j &lt; i} s_j.
 *
 * <p>Thread-safe. Starts are computed as they are asked for, twice as many each time, and kept; asking for one that is
 * known takes a binary search and no lock.
 */
final class RoundStarts {

    private static final int AT_FIRST = 64;

    private final SampleSizes sizes;
    private volatile long[] starts = {0};

    RoundStarts(SampleSizes sizes) {
        this.sizes = sizes;
    }

    /** The start of the round that gradient t &gt;= 0 belongs to, not after t. */
    long before(long gradient) {
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
