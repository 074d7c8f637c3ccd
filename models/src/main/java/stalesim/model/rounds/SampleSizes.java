package stalesim.model.rounds;

import java.util.Map;

/** How many samples the rounds of training over local data take, all workers together: s_i. Immutable. */
public interface SampleSizes {

    /**
     * Name in scenario files.
     *
     * @return lower-hyphen name of the formula
     */
    String name();

    /**
     * What the sequence depends on.
     *
     * @return value by name, in the order in which reports show them: a {@code Double}, {@code Long} or {@code String};
     *     immutable
     */
    Map<String, Object> parameters();

    /**
     * The first round.
     *
     * @return 0, or more where the formula is not defined or means nothing before
     */
    default long first() {
        return 0;
    }

    /**
     * The formula before it is rounded up.
     *
     * @param round i &gt;= {@link #first()}
     * @return infinite, NaN or negative where a literal formula is not defined
     */
    double unrounded(long round);

    /**
     * Samples of a round.
     *
     * @param round i &gt;= {@link #first()}
     * @return s_i, rounded up; a value within 1e-12 of a whole number is taken to be it
     * @throws IllegalArgumentException if the formula is not defined there
     */
    default long size(long round) {
        double size = unrounded(round);
        if (!(size >= 0 && size < Long.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    name() + " " + parameters() + " is not defined in round " + round + ": s=" + size);
        }
        double whole = Math.rint(size);
        return (long) (Math.abs(size - whole) <= 1e-12 * Math.max(1, size) ? whole : Math.ceil(size));
    }
}
