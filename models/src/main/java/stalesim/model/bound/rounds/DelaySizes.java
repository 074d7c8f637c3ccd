package stalesim.model.bound.rounds;

import stalesim.model.paper.Reading;
import stalesim.model.range.Ranges;

/**
 * Sample sizes that a delay function permits: s_i = ceil(S((m+i+1)/(d+1))/(d+1)) with
 * S(x) = (x (g-1)/(g omega(x)))^(1/(g-1)) and omega(x) = gamma((x (g-1)/g)^(g/(g-1))).
 *
 * <p>The print has omega(x) = gamma((x/g)^(g/(g-1))), the same only for g = 2. For strongly convex problems (g = 2,
 * gamma = 4 ln z) the formula is s_i = ceil((m+i+1)/(16 (d+1)^2)/ln((m+i+1)/(2 (d+1)))); as printed it is negative or
 * infinite while m+i+1 &lt;= 2 (d+1) and falls until m+i+1 = 2 e (d+1), from where on both readings agree.
 *
 * @param shape g and gamma of the delay function
 * @param start m &gt;= 0: the sequence starts as if m rounds had been
 * @param lag d &gt;= 0, rounds that a node may be behind
 * @param reading of omega
 * @see "Paper 002 (Hogwild! over local data sets), lemma 1, section 4.1, lemma 3"
 */
public record DelaySizes(Shape shape, long start, int lag, Reading reading) implements SampleSizes {

    /** Checks the ranges. */
    public DelaySizes {
        Ranges.notNegative("start", start);
        Ranges.notNegative("lag", (long) lag);
    }

    /**
     * Lemma 1, for delays that grow as t^(1/g).
     *
     * @param power g &gt; 1
     * @param start m
     * @param lag d
     * @return the sequence
     */
    public static DelaySizes power(double power, long start, int lag) {
        return new DelaySizes(new Shape(power, Damping.NONE), start, lag, Reading.CORRECTED);
    }

    /**
     * The recipe for strongly convex problems.
     *
     * @param start m
     * @param lag d
     * @param reading literal without the repair of gamma below e^2
     * @return the sequence
     */
    public static DelaySizes stronglyConvex(long start, int lag, Reading reading) {
        Damping damping = reading == Reading.CORRECTED ? Damping.LOGARITHM : Damping.LOGARITHM_LITERAL;
        return new DelaySizes(new Shape(2, damping), start, lag, reading);
    }

    @Override
    public String name() {
        return "sizes for delays t^(1/" + shape.power() + ") with m=" + start + ", d=" + lag;
    }

    @Override
    public double unrounded(long round) {
        double g = shape.power();
        double x = (double) (start + round + 1) / (lag + 1);
        double argument = reading == Reading.CORRECTED ? x * (g - 1) / g : x / g;
        double omega = shape.damping().at(Math.pow(argument, g / (g - 1)));
        return Math.pow(x * (g - 1) / g / omega, 1 / (g - 1)) / (lag + 1);
    }

    /**
     * Form of a delay function, (z/gamma(z))^(1/g).
     *
     * @param power g &gt; 1
     * @param damping gamma
     */
    public record Shape(double power, Damping damping) {

        /** Checks the range. */
        public Shape {
            if (!(power > 1) || Double.isInfinite(power)) {
                throw new IllegalArgumentException("power must be > 1 and finite: power=" + power);
            }
        }
    }
}
