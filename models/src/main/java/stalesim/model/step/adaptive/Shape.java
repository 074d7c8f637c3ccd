package stalesim.model.step.adaptive;

/**
 * phi(x) = (2x)^k / 2 up to x = 1/2 and 1 - (2 (1-x))^k / 2 beyond: how TAIL-tau's step follows the distribution
 * function. k = 1 is phi(x) = x; larger k leaves the middle of the distribution steeper and its ends flatter.
 *
 * <p>Non-decreasing with phi(0) = 0, phi(1) = 1 and integral 1/2, as theorem C.4.8 asks.
 *
 * @param exponent k &gt; 0 and finite
 * @see "Paper 003 (thesis), equation C.8; this family of phi is ours"
 */
public record Shape(double exponent) {

    /** phi(x) = x. */
    public static final Shape LINEAR = new Shape(1);

    /**
     * Cells that are narrower than this share of their distance to the ends take phi at their middle: differences of
     * integrals would lose more than that does.
     */
    private static final double NARROW = 1e-5;

    /** Checks the range. */
    public Shape {
        if (!(exponent > 0) || Double.isInfinite(exponent)) {
            throw new IllegalArgumentException("shape must be > 0 and finite: shape=" + exponent);
        }
    }

    /**
     * phi itself.
     *
     * @param x between 0 and 1
     * @return phi(x)
     */
    public double value(double x) {
        return x <= 0.5 ? Math.pow(2 * x, exponent) / 2 : 1 - Math.pow(2 * (1 - x), exponent) / 2;
    }

    /**
     * The integral of phi from 0.
     *
     * @param x between 0 and 1
     * @return Phi(x), 1/2 at x = 1
     */
    public double integral(double x) {
        return x <= 0.5
                ? Math.pow(2 * x, exponent + 1) / (4 * (exponent + 1))
                : x - 0.5 + Math.pow(2 * (1 - x), exponent + 1) / (4 * (exponent + 1));
    }

    /**
     * The mean of phi over a cell, (Phi(from + width) - Phi(from)) / width.
     *
     * @param from between 0 and 1
     * @param width &gt;= 0, from + width at most 1 but for rounding
     * @return between 0 and 1; exact for k = 1, else an error of about 1e-11
     */
    public double mean(double from, double width) {
        double to = Math.min(1, from + width);
        if (exponent == 1 || width <= NARROW * Math.min(from, 1 - to)) {
            return value(Math.min(1, from + width / 2));
        }
        double mean = from < 0.5
                ? (integral(to) - integral(from)) / width
                : 1 - (integral(1 - from) - integral(1 - to)) / width;
        // within its ends, so that rounding makes no cell's mean exceed that of the next
        return Math.max(value(from), Math.min(value(to), mean));
    }
}
