package stalesim.model.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Repeats until the mean is known to a relative half-width: stop at the first checkpoint whose first n values have
 * t s / (sqrt(n) |mean|) &lt;= w.
 *
 * <p>Checkpoints are fixed beforehand: {@code min}, then half as many again each time, at last {@code max}. The number
 * of repetitions is therefore a function of their results alone, not of how many were computed at the same time.
 *
 * <p>Whoever stops when the interval happens to be narrow covers a little less than its level says: at level 0.95
 * with w = 0.1 of normal values with a coefficient of variation of 0.2 it covers 0.932 from min = 5 on and 0.942 from
 * min = 10 on (2000 seeds, standard error 0.005). w is in proportion to the estimate; in proportion to the true mean
 * the error is up to w / (1 - w).
 *
 * @param min values in any case, &gt;= 1; one value is never enough by itself
 * @param max values at most, &gt;= min
 * @param relativeHalfWidth w, half the width of the interval in proportion to the mean, &gt; 0
 * @param level confidence level of the interval, 0 &lt; level &lt; 1
 * @see "Chow, Robbins (1965), On the asymptotic theory of fixed-width sequential confidence intervals for the mean"
 */
public record SequentialStopping(int min, int max, double relativeHalfWidth, double level) {

    /** Checks the ranges. */
    public SequentialStopping {
        if (min < 1 || max < min) {
            throw new IllegalArgumentException("min must be >= 1 and max >= min: min=" + min + ", max=" + max);
        }
        if (!(relativeHalfWidth > 0)) {
            throw new IllegalArgumentException("relativeHalfWidth must be > 0: relativeHalfWidth=" + relativeHalfWidth);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be > 0 and < 1: level=" + level);
        }
    }

    /**
     * The numbers of values at which they are judged.
     *
     * @return ascending, the first min, the last max
     */
    public List<Integer> checkpoints() {
        List<Integer> checkpoints = new ArrayList<>();
        for (int next = min; next < max; next += Math.max(1, next / 2)) {
            checkpoints.add(next);
        }
        checkpoints.add(max);
        return List.copyOf(checkpoints);
    }

    /**
     * Whether these values are enough.
     *
     * @param values n &gt;= 1 independent values; not changed
     * @return true if the interval of their mean is narrow enough; false for one value or a mean of 0
     * @throws IllegalArgumentException if there are no values
     */
    public boolean preciseEnough(double[] values) {
        return Interval.ofMean(values, level).relativeHalfWidth() <= relativeHalfWidth;
    }

    /**
     * How many values are needed by what these say: n (w_n / w)^2, where w_n is their relative half-width.
     *
     * @param values n &gt;= 2 independent values; not changed
     * @return a forecast, min to max; empty if the mean is 0 or there is one value
     * @throws IllegalArgumentException if there are no values
     */
    public OptionalInt forecast(double[] values) {
        double ratio = Interval.ofMean(values, level).relativeHalfWidth() / relativeHalfWidth;
        double needed = Math.ceil(values.length * ratio * ratio);
        return Double.isNaN(needed) || Double.isInfinite(needed)
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.max(min, Math.min(max, needed)));
    }
}
