package stalesim.model.bound.rounds;

/** How many samples the rounds of training over local data take, all nodes together. */
public interface SampleSizes {

    /**
     * Name for reports.
     *
     * @return formula and parameters
     */
    String name();

    /**
     * The first round.
     *
     * @return 0, or more where the formula is not defined or means nothing before
     */
    default long firstRound() {
        return 0;
    }

    /**
     * The formula before it is rounded up.
     *
     * @param round i &gt;= firstRound
     * @return infinite, NaN or negative where a literal formula is not defined
     */
    double unrounded(long round);

    /**
     * Whether the formula gives a number of samples.
     *
     * @param round i
     * @return true if it is finite and positive, or 0
     */
    default boolean defined(long round) {
        double size = unrounded(round);
        return size >= 0 && size < Long.MAX_VALUE;
    }

    /**
     * Samples of a round.
     *
     * @param round i &gt;= firstRound
     * @return s_i, rounded up; a value within 1e-12 of a whole number is taken to be it
     * @throws IllegalArgumentException if the formula is not defined there
     */
    default long size(long round) {
        if (!defined(round)) {
            throw new IllegalArgumentException(
                    name() + " is not defined in round " + round + ": s=" + unrounded(round));
        }
        double size = unrounded(round);
        double whole = Math.rint(size);
        return (long) (Math.abs(size - whole) <= 1e-12 * Math.max(1, size) ? whole : Math.ceil(size));
    }
}
