package stalesim.model.machine;

import stalesim.model.range.Ranges;
/**
 * What all workers suffer at the same time: other programs, memory traffic, a changing clock rate.
 *
 * <p>Two factors of mean 1, lognormal, one on the duration of gradients and one on that of everything else (copying,
 * updating, the gap between cycles), are drawn anew whenever the hold time is over; in between they stay. A duration
 * feels the factors of the moment when it begins.
 *
 * @param computeCv coefficient of variation of the factor on gradients, &gt;= 0
 * @param overheadCv coefficient of variation of the factor on everything else, &gt;= 0
 * @param holdNs how long factors stay, nanoseconds, &gt;= 1
 */
public record Background(double computeCv, double overheadCv, long holdNs) {

    /** A machine that nothing disturbs. */
    public static final Background NONE = new Background(0, 0, 1);

    /** Checks the ranges. */
    public Background {
        Ranges.notNegative("computeCv", computeCv);
        Ranges.notNegative("overheadCv", overheadCv);
        if (holdNs < 1) {
            throw new IllegalArgumentException("holdNs must be >= 1: holdNs=" + holdNs);
        }
    }

    /**
     * Whether there is none.
     *
     * @return true if both factors are always 1
     */
    public boolean isNone() {
        return computeCv == 0 && overheadCv == 0;
    }
}
