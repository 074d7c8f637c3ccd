package stalesim.model.queueing;

import stalesim.model.range.Ranges;

/**
 * The last of m that began together, each after an exponential time: the length of a synchronous round.
 *
 * <p>The gaps between one arrival and the next are exponential with means mean / m, ..., mean / 2, mean. Cost: O(m).
 *
 * @see "Renyi (1953), On the theory of order statistics"
 */
public final class Slowest {

    private Slowest() {}

    /**
     * Mean of the largest: mean H_m with H_m = 1 + 1/2 + ... + 1/m.
     *
     * @param members m &gt;= 1
     * @param mean of each, &gt; 0
     * @return mean of the maximum
     */
    public static double mean(int members, double mean) {
        Ranges.atLeastOne("members", members);
        Ranges.positive("mean", mean);
        double sum = 0;
        for (int k = members; k >= 1; k--) {
            sum += 1.0 / k;
        }
        return mean * sum;
    }

    /**
     * Standard deviation of the largest: mean sqrt(1 + 1/4 + ... + 1/m^2).
     *
     * @param members m &gt;= 1
     * @param mean of each, &gt; 0
     * @return standard deviation of the maximum
     */
    public static double deviation(int members, double mean) {
        Ranges.atLeastOne("members", members);
        Ranges.positive("mean", mean);
        double sum = 0;
        for (int k = members; k >= 1; k--) {
            sum += 1.0 / k / k;
        }
        return mean * Math.sqrt(sum);
    }
}
