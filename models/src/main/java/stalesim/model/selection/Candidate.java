package stalesim.model.selection;

import java.util.Arrays;
import java.util.Objects;
import stalesim.model.statistics.Interval;

/**
 * One of the systems among which to choose, with its answers so far: one a replication, smaller is better.
 *
 * <p>Immutable.
 */
public final class Candidate {

    private final String name;
    private final double[] answers;

    /**
     * A system and what is known of it.
     *
     * @param name different from every other candidate's
     * @param answers n &gt;= 0 answers in the order of the replications, NaN where the goal was not reached; copied
     * @throws IllegalArgumentException if an answer is infinite
     */
    public Candidate(String name, double... answers) {
        if (Arrays.stream(answers).anyMatch(Double::isInfinite)) {
            throw new IllegalArgumentException("answers must be finite, or NaN for none: name=" + name);
        }
        this.name = name;
        this.answers = answers.clone();
    }

    /**
     * What the system is called.
     *
     * @return different from every other candidate's
     */
    public String name() {
        return name;
    }

    /**
     * How many replications were run.
     *
     * @return n &gt;= 0, those without an answer included
     */
    public int replications() {
        return answers.length;
    }

    /**
     * The answer of one replication.
     *
     * @param replication from 0 on
     * @return the answer; NaN if the goal was not reached
     */
    public double answer(int replication) {
        return answers[replication];
    }

    /**
     * The first answers.
     *
     * @param n how many, &lt;= {@link #replications}
     * @return a copy
     * @throws IndexOutOfBoundsException if there are fewer
     */
    public double[] first(int n) {
        return Arrays.copyOf(answers, Objects.checkIndex(n, answers.length + 1));
    }

    /**
     * The same system with other answers.
     *
     * @param factor of each answer, finite
     * @return a candidate of the same name
     */
    public Candidate times(double factor) {
        return new Candidate(
                name, Arrays.stream(answers).map(answer -> factor * answer).toArray());
    }

    /**
     * Whether the system may be compared.
     *
     * @return true if it missed the goal in no replication; true before the first one
     */
    public boolean eligible() {
        return reached() == answers.length;
    }

    /**
     * The share of replications that reach the goal, with Clopper and Pearson's interval.
     *
     * @param level confidence level, 0 &lt; level &lt; 1
     * @return the share; after 20 of 20 its 95 % interval still begins at 0.83
     * @throws IllegalArgumentException if there are no replications or the level is out of range
     */
    public Interval reachedShare(double level) {
        return Interval.ofShare(reached(), answers.length, level);
    }

    private int reached() {
        return (int) Arrays.stream(answers).filter(answer -> !Double.isNaN(answer)).count();
    }
}
