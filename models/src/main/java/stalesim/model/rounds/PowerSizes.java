package stalesim.model.rounds;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import stalesim.model.range.Ranges;

/**
 * s_i = a i^c + b, from i = 1: constant for c = 0 or a = 0, linear for c = 1.
 *
 * @param factor a &gt;= 0
 * @param power c, 0 &lt;= c &lt;= 1
 * @param offset b &gt;= 0, a + b &gt; 0
 * @see "Paper 002 (Hogwild! over local data sets), section 5, table 1 and section D.2.2"
 */
public record PowerSizes(double factor, double power, double offset) implements SampleSizes {

    /** Checks the ranges. */
    public PowerSizes {
        Ranges.notNegative("factor", factor);
        if (!(power >= 0 && power <= 1)) {
            throw new IllegalArgumentException("power must be between 0 and 1: power=" + power);
        }
        Ranges.notNegative("offset", offset);
        Ranges.positive("factor + offset", factor + offset);
    }

    /**
     * The same size in every round.
     *
     * @param size s &gt;= 1
     * @return the sequence
     */
    public static PowerSizes constant(long size) {
        return new PowerSizes(0, 0, (double) size);
    }

    @Override
    public String name() {
        return "power";
    }

    @Override
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("factor", factor);
        parameters.put("power", power);
        parameters.put("offset", offset);
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public long first() {
        return 1;
    }

    @Override
    public double unrounded(long round) {
        return factor * Math.pow((double) round, power) + offset;
    }
}
