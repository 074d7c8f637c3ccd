package stalesim.model.profile;

import stalesim.model.statistics.Interval;

/**
 * A figure that is exact for data sets up to some size, and beyond it estimated from samples or enclosed by bounds.
 *
 * @param value the figure or its estimate
 * @param low lower end of its interval; the value where exact
 * @param high upper end of its interval; the value where exact
 * @param draws how many samples the estimate rests on; 0 where exact
 */
public record SampledFigure(double value, double low, double high, long draws) {

    /** Confidence level of intervals; bounds hold for certain. */
    public static final double LEVEL = 0.95;

    /** Checks the order of the ends. */
    public SampledFigure {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(
                    "ends must enclose the value: low=" + low + ", value=" + value + ", high=" + high);
        }
    }

    /**
     * A figure that is known.
     *
     * @param value the figure
     * @return without an interval
     */
    public static SampledFigure exactly(double value) {
        return new SampledFigure(value, value, value, 0);
    }

    /**
     * The mean of independent draws, with its interval at {@link #LEVEL} by Student's law.
     *
     * @param draws at least two values
     * @return the estimate
     */
    public static SampledFigure meanOf(double[] draws) {
        Interval interval = Interval.ofMean(draws, LEVEL);
        return new SampledFigure(interval.centre(), interval.low(), interval.high(), draws.length);
    }

    /**
     * Whether nothing was sampled.
     *
     * @return true if the value is the figure itself
     */
    public boolean exact() {
        return draws == 0;
    }

    /**
     * The figure in another unit.
     *
     * @param factor &gt; 0
     * @return value and ends multiplied
     */
    public SampledFigure times(double factor) {
        return new SampledFigure(factor * value, factor * low, factor * high, draws);
    }
}
