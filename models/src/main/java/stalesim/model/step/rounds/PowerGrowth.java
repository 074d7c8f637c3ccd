package stalesim.model.step.rounds;

import java.util.Map;
import stalesim.model.range.Ranges;
import stalesim.model.step.Parameters;

/**
 * s_i = a i^c + b, from i = 1: constant for c = 0, linear for c = 1.
 *
 * <p>T is about sqrt(2 K / a) rounds for c = 1.
 *
 * @param factor a &gt;= 0
 * @param power c, 0 &lt;= c &lt;= 1
 * @param offset b &gt;= 0, a + b &gt; 0
 * @see "Paper 002 (Hogwild! over local data sets), section D.2.2"
 */
public record PowerGrowth(double factor, double power, double offset) implements SampleSizes {

    /** Checks the ranges. */
    public PowerGrowth {
        Ranges.notNegative("factor", factor);
        Ranges.between("power", power, 1);
        Ranges.notNegative("offset", offset);
        Ranges.positive("factor + offset", "factor + offset", factor + offset);
    }

    /**
     * Rounds of the same size.
     *
     * @param size s &gt;= 1
     * @return the sequence
     */
    public static PowerGrowth constant(long size) {
        return new PowerGrowth(0, 0, (double) size);
    }

    @Override
    public String name() {
        return "power";
    }

    @Override
    public Map<String, Object> parameters() {
        return Parameters.of("factor", factor, "power", power, "offset", offset);
    }

    @Override
    public int first() {
        return 1;
    }

    @Override
    public long size(long round) {
        return SampleSizes.roundUp(factor * Math.pow((double) round, power) + offset);
    }
}
