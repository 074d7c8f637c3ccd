package stalesim.model.profile;

import stalesim.model.paper.Reading;
import stalesim.model.random.RandomStreams;

/**
 * What a profile can be asked for.
 *
 * @param ridge lambda of L2 logistic regression, &gt;= 0 and finite
 * @param range neighbours in C_sim, size of batches; 1 &lt;= range &lt;= {@link #MOST_RANGE}
 * @param reading which neighbours C_sim sums over
 * @param streams where samples are drawn from
 */
public record ProfileSettings(double ridge, int range, Reading reading, RandomStreams streams) {

    /** lambda of the paper's problems. */
    public static final double DEFAULT_RIDGE = 0.01;

    /** Eight workers in flight, a batch of eight. */
    public static final int DEFAULT_RANGE = 8;

    /** Largest range. */
    public static final int MOST_RANGE = 1_000_000;

    /** Checks the ranges. */
    public ProfileSettings {
        if (!(ridge >= 0) || Double.isInfinite(ridge)) {
            throw new IllegalArgumentException("l2 must be >= 0 and finite: l2=" + ridge);
        }
        if (range < 1 || range > MOST_RANGE) {
            throw new IllegalArgumentException("range must be >= 1 and <= " + MOST_RANGE + ": range=" + range);
        }
    }

    /**
     * The paper's lambda, {@link #DEFAULT_RANGE} and the corrected C_sim.
     *
     * @param seed of what is drawn
     * @return the settings
     */
    public static ProfileSettings ofSeed(long seed) {
        return new ProfileSettings(
                DEFAULT_RIDGE, DEFAULT_RANGE, Reading.CORRECTED, new RandomStreams(seed, 0));
    }
}
