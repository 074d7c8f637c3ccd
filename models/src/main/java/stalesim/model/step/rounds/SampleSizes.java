package stalesim.model.step.rounds;

import java.util.Map;

/**
 * How many gradients the rounds take: s_i, over all workers together.
 *
 * <p>Immutable. Sequences of real numbers are rounded up.
 */
public interface SampleSizes {

    /** Relative error of a computed real number that is taken for rounding noise when it is rounded up. */
    double ROUNDING = 1e-12;

    /**
     * Name for scenario files.
     *
     * @return lower-hyphen name
     */
    String name();

    /**
     * What the sequence depends on.
     *
     * @return as in {@link stalesim.model.step.StepSize#parameters}
     */
    Map<String, Object> parameters();

    /**
     * Number of the first round.
     *
     * @return the least i for which s_i is defined
     */
    int first();

    /**
     * The size of a round.
     *
     * @param round i &gt;= {@link #first()}
     * @return s_i &gt;= 0
     * @throws IllegalArgumentException if the sequence is not defined there
     */
    long size(long round);

    /**
     * Communication rounds for a number of gradients.
     *
     * @param gradients K &gt;= 1
     * @return the least number T of rounds, counted from the first, whose sizes add up to at least K
     */
    default long rounds(long gradients) {
        long sum = 0;
        long rounds = 0;
        while (sum < gradients) {
            sum += size(first() + rounds);
            rounds++;
        }
        return rounds;
    }

    /**
     * Rounds up, but not over rounding noise.
     *
     * @param real a computed number &gt;= 0
     * @return the least whole number that is not clearly smaller
     */
    static long roundUp(double real) {
        return (long) Math.ceil(real * (1 - ROUNDING));
    }
}
