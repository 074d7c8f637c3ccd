package stalesim.model.step.rounds;

import java.util.Map;
import stalesim.model.range.Ranges;
import stalesim.model.step.Parameters;

/**
 * s_i = a i / ln i + b, from i = 2: it is not defined at i = 1 and falls from i = 2 to 3.
 *
 * @param factor a &gt; 0
 * @param offset b &gt;= 0
 * @see "Paper 002 (Hogwild! over local data sets), section D.2.2; its first round as in THEORY.md, section 7 no. 14"
 */
public record LogarithmicGrowth(double factor, double offset) implements SampleSizes {

    /** Checks the ranges. */
    public LogarithmicGrowth {
        Ranges.positive("factor", "factor", factor);
        Ranges.notNegative("offset", offset);
    }

    @Override
    public String name() {
        return "logarithmic";
    }

    @Override
    public Map<String, Object> parameters() {
        return Parameters.of("factor", factor, "offset", offset);
    }

    @Override
    public int first() {
        return 2;
    }

    @Override
    public long size(long round) {
        return SampleSizes.roundUp(factor * round / Math.log((double) round) + offset);
    }
}
