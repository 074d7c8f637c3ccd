package stalesim.model.step.rounds;

import java.util.Map;
import stalesim.model.paper.Reading;
import stalesim.model.range.Ranges;
import stalesim.model.step.Parameters;

/**
 * s_i = ceil((m+i+1) / (16 (d+1)^2) / ln x) with x = (m+i+1) / (2 (d+1)), from i = 0: the recipe for strongly convex
 * objectives.
 *
 * <p>The lemma behind it holds for x &gt;= e alone. As printed the sizes are undefined for x &lt;= 1 and fall until
 * x = e; corrected, ln x is 1 below x = e. Both agree for m &gt;= {@link #smallestShift}. The sizes hardly grow:
 * 16 to 18 in a thousand rounds for the paper's example m = 7747, d = 1.
 *
 * @param shift m &gt;= 0
 * @param lag d &gt;= 0, rounds that a worker may be ahead
 * @param form which of the two
 * @see "Paper 002 (Hogwild! over local data sets), section 4.1; corrected as in THEORY.md, audit (h)"
 */
public record StronglyConvexSizes(long shift, int lag, Reading form) implements SampleSizes {

    /** Checks the ranges. */
    public StronglyConvexSizes {
        Ranges.notNegative("shift", (double) shift);
        Ranges.notNegative("lag", lag);
    }

    /**
     * The least m for which the recipe's lemma holds from the first round on: m + 1 &gt;= 2 e (d + 1).
     *
     * @param lag d &gt;= 0
     * @return m
     */
    public static long smallestShift(int lag) {
        return (long) Math.ceil(2 * Math.E * (lag + 1.0)) - 1;
    }

    /**
     * The size before it is rounded up.
     *
     * @param round i &gt;= 0
     * @return s_i as a real number
     * @throws IllegalArgumentException where the printed form has no positive logarithm
     */
    public double real(long round) {
        double numerator = shift + round + 1.0;
        double groups = lag + 1.0;
        double x = numerator / (2 * groups);
        if (form == Reading.LITERAL && x <= 1) {
            throw new IllegalArgumentException("the printed recipe is not defined where (m+i+1) / (2 (d+1)) <= 1:"
                    + " round=" + round + ", shift=" + shift + ", lag=" + lag);
        }
        return numerator / (16 * groups * groups) / Math.log(form == Reading.LITERAL ? x : Math.max(x, Math.E));
    }

    @Override
    public String name() {
        return "strongly-convex";
    }

    @Override
    public Map<String, Object> parameters() {
        return Parameters.of("shift", shift, "lag", (long) lag, "form", form.label());
    }

    @Override
    public int first() {
        return 0;
    }

    @Override
    public long size(long round) {
        return SampleSizes.roundUp(real(round));
    }
}
