package stalesim.model.rounds;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import stalesim.model.range.Ranges;
import stalesim.model.paper.Reading;

/**
 * Sample sizes that a delay function permits: s_i = ceil(S((m+i+1)/(d+1))/(d+1)) with
 * S(x) = (x (g-1)/(g omega(x)))^(1/(g-1)) and omega(x) = gamma((x (g-1)/g)^(g/(g-1))), from i = 0.
 *
 * <p>The print has omega(x) = gamma((x/g)^(g/(g-1))), the same only for g = 2. For strongly convex problems (g = 2,
 * gamma = 4 ln z) the formula is s_i = ceil((m+i+1)/(16 (d+1)^2)/ln((m+i+1)/(2 (d+1)))); as printed it is negative or
 * infinite while m+i+1 &lt;= 2 (d+1) and falls until m+i+1 = 2 e (d+1), from where on both readings agree. These sizes
 * hardly grow: 16 to 18 in a thousand rounds for the paper's example m = 7747, d = 1.
 *
 * @param shape g and gamma of the delay function
 * @param shift m &gt;= 0: the sequence starts as if m rounds had been
 * @param lag d &gt;= 0, rounds that a worker may be ahead
 * @param reading of omega
 * @see "Paper 002 (Hogwild! over local data sets), lemma 1, section 4.1, lemma 3"
 */
public record DelaySizes(Shape shape, long shift, int lag, Reading reading) implements SampleSizes {

    /** Checks the ranges. */
    public DelaySizes {
        Ranges.notNegative("shift", shift);
        Ranges.notNegative("lag", (long) lag);
    }

    /**
     * Lemma 1, for delays that grow as t^(1/g).
     *
     * @param root g &gt; 1; 2 for linear growth i/(2 (d+1)^2)
     * @param shift m
     * @param lag d
     * @return the sequence
     */
    public static DelaySizes power(double root, long shift, int lag) {
        return new DelaySizes(new Shape(root, Damping.NONE), shift, lag, Reading.CORRECTED);
    }

    /**
     * The recipe for strongly convex problems.
     *
     * @param shift m
     * @param lag d
     * @param reading literal without the repair of gamma below e^2
     * @return the sequence
     */
    public static DelaySizes stronglyConvex(long shift, int lag, Reading reading) {
        Damping damping = reading == Reading.CORRECTED ? Damping.LOGARITHM : Damping.LOGARITHM_LITERAL;
        return new DelaySizes(new Shape(2, damping), shift, lag, reading);
    }

    /**
     * Whether these are sizes of the recipe for strongly convex problems.
     *
     * @return true if g = 2 and gamma is a logarithm
     */
    public boolean isStronglyConvex() {
        return shape.root() == 2 && shape.damping() != Damping.NONE;
    }

    @Override
    public String name() {
        return isStronglyConvex() ? "strongly-convex" : "delay-limited";
    }

    @Override
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (!isStronglyConvex()) {
            parameters.put("root", shape.root());
        }
        parameters.put("shift", shift);
        parameters.put("lag", (long) lag);
        if (shape.damping() != Damping.NONE) {
            parameters.put("form", reading.label());
        }
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public double unrounded(long round) {
        double g = shape.root();
        double x = (double) (shift + round + 1) / (lag + 1);
        double argument = reading == Reading.CORRECTED ? x * (g - 1) / g : x / g;
        double omega = shape.damping().at(Math.pow(argument, g / (g - 1)));
        return Math.pow(x * (g - 1) / g / omega, 1 / (g - 1)) / (lag + 1);
    }

    /**
     * Form of a delay function, (z/gamma(z))^(1/g).
     *
     * @param root g &gt; 1
     * @param damping gamma
     */
    public record Shape(double root, Damping damping) {

        /** Checks the range. */
        public Shape {
            if (!(root > 1) || Double.isInfinite(root)) {
                throw new IllegalArgumentException("root must be > 1 and finite: root=" + root);
            }
        }
    }
}
