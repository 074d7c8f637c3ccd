package stalesim.scenario.spec;

import java.util.ArrayList;
import java.util.List;

/**
 * How often one run is repeated: a fixed number, or until the mean throughput is known well enough.
 *
 * <p>Sequential stopping looks at fixed checkpoints only: {@code min}, then half as many again each time, at last
 * {@code max}. The number of repetitions therefore depends on their results alone, not on how many were computed
 * at the same time.
 *
 * @param min repetitions in any case, &gt;= 1
 * @param untilRelativeHalfWidth stop once the 95 % confidence interval of the mean throughput is at most this
 *     share of the mean to either side; NaN for a fixed number
 * @param max repetitions at most, &gt;= min
 */
public record RepeatRule(int min, double untilRelativeHalfWidth, int max) {

    /**
     * A fixed number.
     *
     * @param count &gt;= 1
     * @return the rule
     */
    public static RepeatRule fixed(int count) {
        return new RepeatRule(count, Double.NaN, count);
    }

    /**
     * Whether the number depends on the results.
     *
     * @return false for a fixed number
     */
    public boolean sequential() {
        return max > min;
    }

    /**
     * The numbers of repetitions at which the results are judged.
     *
     * @return ascending, the first min, the last max
     */
    public List<Integer> checkpoints() {
        List<Integer> checkpoints = new ArrayList<>();
        int next = min;
        while (next < max) {
            checkpoints.add(next);
            next += Math.max(1, next / 2);
        }
        checkpoints.add(max);
        return checkpoints;
    }
}
