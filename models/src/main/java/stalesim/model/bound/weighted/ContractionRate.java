package stalesim.model.bound.weighted;

import java.math.BigDecimal;
import stalesim.model.range.Ranges;

/**
 * The factor by which an update of SGD brings models closer to each other, r = 1 - lambda eta.
 *
 * <p>Kept as its distance from 1, so that r = 0.99999 to the power of a million is right to the last digits.
 *
 * @param loss 1 - r, 0 to 1
 * @see "Paper 001 (WP-SGD), eq. 6"
 */
public record ContractionRate(double loss) {

    /** Checks the range. */
    public ContractionRate {
        if (!(loss >= 0 && loss <= 1)) {
            throw new IllegalArgumentException("1 - r must be >= 0 and <= 1: 1-r=" + loss);
        }
    }

    /**
     * A rate as written in decimals.
     *
     * @param rate r, 0 to 1
     * @return with 1 - r exact for the decimal number that {@code rate} is written as
     */
    public static ContractionRate of(double rate) {
        return new ContractionRate(
                BigDecimal.ONE.subtract(BigDecimal.valueOf(rate)).doubleValue());
    }

    /**
     * The rate of SGD on a regularised objective: r = 1 - lambda eta.
     *
     * @param convexity lambda &gt; 0
     * @param step eta &gt; 0, at most 1/lambda
     * @return the rate
     */
    public static ContractionRate of(double convexity, double step) {
        Ranges.positive("convexity", convexity);
        Ranges.positive("step", step);
        return new ContractionRate(convexity * step);
    }

    /**
     * A power of the rate.
     *
     * @param exponent T, infinity allowed
     * @return r^T
     */
    public double power(double exponent) {
        return exponent == 0 ? 1 : Math.exp(exponent * Math.log1p(-loss));
    }

    /**
     * The number of updates in which a weight halves.
     *
     * @return ln 2/(-ln r); infinite for r = 1
     */
    public double halfLife() {
        return Math.log(2) / -Math.log1p(-loss);
    }

    /**
     * The rate itself.
     *
     * @return r
     */
    public double rate() {
        return 1 - loss;
    }
}
