package stalesim.model.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Intervals of any statistic of independent values, from samples drawn with replacement from the values themselves.
 *
 * <p>The values must be independent of each other: one a replication, or thinned. Where the estimate itself lies
 * outside its resampled interval, as it can for a biased statistic, the interval is widened to it. Cost: the
 * statistic once a resample, and once a value more for {@link #accelerated}. Not thread-safe.
 */
public final class Bootstrap {

    private final UniformRandomProvider random;
    private final int resamples;

    /**
     * A way to resample.
     *
     * @param random the stream to consume, by rights one for
     *     {@link stalesim.model.random.Purpose#RESAMPLING}; owned from now on
     * @param resamples number of samples drawn, B &gt;= 100; the ends of an interval of level 0.95 are known to about
     *     its width / sqrt(B)
     * @throws IllegalArgumentException if there are too few resamples
     */
    public Bootstrap(UniformRandomProvider random, int resamples) {
        if (resamples < 100) {
            throw new IllegalArgumentException("resamples must be >= 100: resamples=" + resamples);
        }
        this.random = random;
        this.resamples = resamples;
    }

    /**
     * The percentile interval: from the (1 - level) / 2 to the (1 + level) / 2 quantile of the resampled statistic.
     *
     * <p>First-order accurate; too narrow by about 2 / n of its width, and worse for skewed statistics.
     *
     * @param values n &gt;= 2 independent values; not changed
     * @param statistic of a sample of n values, which it must not keep
     * @param level confidence level, 0 &lt; level &lt; 1
     * @return the interval around the statistic of the values
     * @throws IllegalArgumentException if there are fewer than 2 values, the level is out of range or the statistic NaN
     */
    public Interval percentile(double[] values, ToDoubleFunction<double[]> statistic, double level) {
        double[] resampled = resample(values, statistic);
        return interval(resampled, statistic.applyAsDouble(values), (1 - level) / 2, (1 + level) / 2, level);
    }

    /**
     * The bias-corrected and accelerated interval: the percentile interval with both shares p moved to
     * Phi(z_0 + (z_0 + z_p) / (1 - a (z_0 + z_p))), where Phi(z_0) is the share of resamples below the estimate and a
     * a sixth of the skewness of the jackknifed statistic.
     *
     * <p>Second-order accurate for smooth statistics.
     *
     * @param values n &gt;= 2 independent values; not changed
     * @param statistic of a sample of n or n - 1 values, which it must not keep
     * @param level confidence level, 0 &lt; level &lt; 1
     * @return the interval around the statistic of the values
     * @throws IllegalArgumentException if there are fewer than 2 values, the level is out of range or the statistic NaN
     * @see "Efron (1987), Better bootstrap confidence intervals"
     */
    public Interval accelerated(double[] values, ToDoubleFunction<double[]> statistic, double level) {
        double[] resampled = resample(values, statistic);
        double estimate = statistic.applyAsDouble(values);
        double bias = normal().inverseCumulativeProbability(shareBelow(resampled, estimate));
        double acceleration = acceleration(values, statistic);
        double low = moved((1 - level) / 2, bias, acceleration);
        double high = moved((1 + level) / 2, bias, acceleration);
        return interval(resampled, estimate, low, high, level);
    }

    private double[] resample(double[] values, ToDoubleFunction<double[]> statistic) {
        if (values.length < 2) {
            throw new IllegalArgumentException("resampling needs at least two values: n=" + values.length);
        }
        double[] sample = new double[values.length];
        double[] resampled = new double[resamples];
        for (int b = 0; b < resamples; b++) {
            for (int i = 0; i < sample.length; i++) {
                sample[i] = values[random.nextInt(values.length)];
            }
            resampled[b] = statistic.applyAsDouble(sample);
        }
        return resampled;
    }

    private static Interval interval(double[] resampled, double estimate, double low, double high, double level) {
        return new Interval(
                Math.min(estimate, Quantiles.quantile(resampled, low)),
                estimate,
                Math.max(estimate, Quantiles.quantile(resampled, high)),
                level);
    }

    /** Ties count half; never quite 0 or 1, so that its normal quantile is finite. */
    private static double shareBelow(double[] resampled, double estimate) {
        double below = 0;
        for (double value : resampled) {
            below += value < estimate ? 1 : value == estimate ? 0.5 : 0;
        }
        return (below + 0.5) / (resampled.length + 1);
    }

    private static double acceleration(double[] values, ToDoubleFunction<double[]> statistic) {
        double[] left = new double[values.length];
        for (int out = 0; out < values.length; out++) {
            double[] others = Arrays.copyOf(values, values.length - 1);
            System.arraycopy(values, out + 1, others, out, values.length - 1 - out);
            left[out] = statistic.applyAsDouble(others);
        }
        double mean = Summary.of(left).mean();
        double squares = 0;
        double cubes = 0;
        for (double value : left) {
            squares += (mean - value) * (mean - value);
            cubes += (mean - value) * (mean - value) * (mean - value);
        }
        return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
    }

    private static double moved(double share, double bias, double acceleration) {
        double z = bias + normal().inverseCumulativeProbability(share);
        return normal().cumulativeProbability(bias + z / (1 - acceleration * z));
    }

    private static NormalDistribution normal() {
        return new NormalDistribution(null, 0, 1);
    }
}
