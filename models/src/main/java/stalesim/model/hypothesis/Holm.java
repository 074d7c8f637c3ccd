package stalesim.model.hypothesis;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm's correction: p-values of a family, adjusted so that rejecting those below alpha rejects any true hypothesis
 * with a probability of at most alpha, whatever their dependence.
 *
 * @see "Holm (1979), A simple sequentially rejective multiple test procedure"
 */
public final class Holm {

    private Holm() {}

    /**
     * Adjusts a family: the i-th smallest of k becomes the greatest of (k - j + 1) p_(j) over j &lt;= i, at most 1.
     *
     * @param pValues in any order, 0 to 1; not changed
     * @return adjusted p-values in the same order, a new array
     */
    public static double[] adjust(double... pValues) {
        int[] order = IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> pValues[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[pValues.length];
        double most = 0;
        for (int i = 0; i < order.length; i++) {
            most = Math.max(most, Math.min(1, (order.length - i) * pValues[order[i]]));
            adjusted[order[i]] = most;
        }
        return adjusted;
    }
}
