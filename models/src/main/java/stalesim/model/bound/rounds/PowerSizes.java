package stalesim.model.bound.rounds;

import stalesim.model.range.Ranges;

/**
 * s_i = a i^c + b from i = 1 on: c = 0 for constant sizes, 1 for linear ones.
 *
 * @param scale a &gt;= 0
 * @param offset b &gt;= 0
 * @param exponent c &gt;= 0
 * @see "Paper 002 (Hogwild! over local data sets), table 1"
 */
public record PowerSizes(double scale, double offset, double exponent) implements SampleSizes {

    /** Checks the ranges. */
    public PowerSizes {
        Ranges.notNegative("scale", scale);
        Ranges.notNegative("offset", offset);
        Ranges.notNegative("exponent", exponent);
    }

    /**
     * The same size in every round.
     *
     * @param size s &gt;= 1
     * @return the sequence
     */
    public static PowerSizes constant(long size) {
        return new PowerSizes(0, (double) size, 0);
    }

    @Override
    public String name() {
        return scale + " i^" + exponent + " + " + offset;
    }

    @Override
    public long firstRound() {
        return 1;
    }

    @Override
    public double unrounded(long round) {
        return (scale == 0 ? 0 : scale * Math.pow((double) round, exponent)) + offset;
    }
}
