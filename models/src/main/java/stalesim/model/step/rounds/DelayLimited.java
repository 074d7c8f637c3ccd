package stalesim.model.step.rounds;

import java.util.Map;
import stalesim.model.range.Ranges;
import stalesim.model.step.Parameters;

/**
 * s_i = ceil((1/(d+1)) ((m+i+1)/(d+1) (g-1)/g)^(1/(g-1))), from i = 0: grows as fast as a delay of
 * tau(t) = M_1 + (t + M_0)^(1/g) allows, where workers may be d rounds ahead.
 *
 * @param root g &gt; 1 and finite; 2 for linear growth i / (2 (d+1)^2)
 * @param shift m &gt;= 0
 * @param lag d &gt;= 0
 * @see "Paper 002 (Hogwild! over local data sets), lemma 1"
 */
public record DelayLimited(double root, long shift, int lag) implements SampleSizes {

    /** Checks the ranges. */
    public DelayLimited {
        if (!(root > 1) || Double.isInfinite(root)) {
            throw new IllegalArgumentException("root must be > 1 and finite: root=" + root);
        }
        Ranges.notNegative("shift", (double) shift);
        Ranges.notNegative("lag", lag);
    }

    @Override
    public String name() {
        return "delay-limited";
    }

    @Override
    public Map<String, Object> parameters() {
        return Parameters.of("root", root, "shift", shift, "lag", (long) lag);
    }

    @Override
    public int first() {
        return 0;
    }

    @Override
    public long size(long round) {
        double groups = lag + 1.0;
        double base = (shift + round + 1.0) / groups * ((root - 1) / root);
        return SampleSizes.roundUp(Math.pow(base, 1 / (root - 1)) / groups);
    }
}
