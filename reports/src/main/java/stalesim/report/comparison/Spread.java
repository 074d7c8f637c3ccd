package stalesim.report.comparison;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import stalesim.model.statistics.Summary;

/**
 * How repetitions of one figure spread.
 *
 * @param count number of finite values, &gt;= 1
 * @param mean their mean
 * @param deviation sample standard deviation; empty for a single value, whose spread is unknown
 * @param min the smallest
 * @param max the largest
 */
public record Spread(int count, double mean, OptionalDouble deviation, double min, double max) {

    /**
     * Checks the number of values.
     *
     * @throws IllegalArgumentException if count &lt; 1
     */
    public Spread {
        if (count < 1) {
            throw new IllegalArgumentException("count must be >= 1: count=" + count);
        }
    }

    /**
     * Of the finite ones among some values.
     *
     * @param values any values; NaN and infinities are left out
     * @return the spread; empty if no value is finite
     */
    public static Optional<Spread> of(double... values) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        if (finite.length == 0) {
            return Optional.empty();
        }
        Summary summary = Summary.of(finite);
        OptionalDouble deviation =
                summary.n() < 2 ? OptionalDouble.empty() : OptionalDouble.of(summary.standardDeviation());
        return Optional.of(new Spread(summary.n(), summary.mean(), deviation, summary.min(), summary.max()));
    }

    /**
     * The noise floor as a share of the mean.
     *
     * @return deviation / |mean|; empty for a single value or a mean of 0
     */
    public OptionalDouble relative() {
        return deviation.isEmpty() || mean == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(deviation.getAsDouble() / Math.abs(mean));
    }
}
