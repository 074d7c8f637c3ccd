package stalesim.model.bound.rounds;

import stalesim.model.range.Ranges;

/**
 * s_i = a i/ln i + b from i = 2 on; not defined for i = 1, and smaller for 3 than for 2.
 *
 * @param scale a &gt; 0
 * @param offset b &gt;= 0
 * @see "Paper 002 (Hogwild! over local data sets), section D.2.2"
 */
public record LogarithmicSizes(double scale, double offset) implements SampleSizes {

    /** Checks the ranges. */
    public LogarithmicSizes {
        Ranges.positive("scale", scale);
        Ranges.notNegative("offset", offset);
    }

    @Override
    public String name() {
        return scale + " i/ln i + " + offset;
    }

    @Override
    public long firstRound() {
        return 2;
    }

    @Override
    public double unrounded(long round) {
        return scale * (double) round / Math.log((double) round) + offset;
    }
}
