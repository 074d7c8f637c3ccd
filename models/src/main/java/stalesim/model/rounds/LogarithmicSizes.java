package stalesim.model.rounds;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import stalesim.model.range.Ranges;

/**
 * s_i = a i/ln i + b, from i = 2: it is not defined for i = 1, and smaller for 3 than for 2.
 *
 * @param factor a &gt; 0
 * @param offset b &gt;= 0
 * @see "Paper 002 (Hogwild! over local data sets), section D.2.2; its first round as in THEORY.md, section 7 no. 14"
 */
public record LogarithmicSizes(double factor, double offset) implements SampleSizes {

    /** Checks the ranges. */
    public LogarithmicSizes {
        Ranges.positive("factor", factor);
        Ranges.notNegative("offset", offset);
    }

    @Override
    public String name() {
        return "logarithmic";
    }

    @Override
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("factor", factor);
        parameters.put("offset", offset);
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public long first() {
        return 2;
    }

    @Override
    public double unrounded(long round) {
        return factor * (double) round / Math.log((double) round) + offset;
    }
}
