package stalesim.scenario.spec;

import java.util.List;
import java.util.Optional;
import stalesim.model.statistics.SequentialStopping;

/**
 * How often one run is repeated: a fixed number, or until the mean throughput is known well enough.
 *
 * <p>Sequential stopping looks at fixed checkpoints only: {@code min}, then half as many again each time, at last
 * {@code max}. The number of repetitions therefore depends on their results alone, not on how many were computed
 * at the same time.
 * Stopping on a narrow interval covers the true mean a little less often than 95 %: with min = 10 or more by about one
 * in a hundred, with less by more.
 *
 * @param min repetitions in any case, &gt;= 1
 * @param untilRelativeHalfWidth stop once the 95 % confidence interval of the mean throughput is at most this
 *     share of the mean to either side; NaN for a fixed number
 * @param max repetitions at most, &gt;= min
 */
public record RepeatRule(int min, double untilRelativeHalfWidth, int max) {

    /** Least {@code min} that is recommended where the number depends on the results. */
    public static final int RECOMMENDED_MIN = 10;

    private static final double LEVEL = 0.95;

    /**
     * A fixed number.
     *
     * @param count &gt;= 1
     * @return the rule
     */
    public static RepeatRule fixed(int count) {
        return new RepeatRule(count, Double.NaN, count);
    }

    /**
     * Whether the number depends on the results.
     *
     * @return false for a fixed number
     */
    public boolean sequential() {
        return max > min;
    }

    /**
     * The numbers of repetitions at which the results are judged.
     *
     * @return ascending, the first min, the last max
     */
    public List<Integer> checkpoints() {
        return stopping().map(SequentialStopping::checkpoints).orElse(List.of(max));
    }

    /**
     * When results are precise enough to stop.
     *
     * @return the rule; empty for a fixed number
     */
    public Optional<SequentialStopping> stopping() {
        return sequential()
                ? Optional.of(new SequentialStopping(min, max, untilRelativeHalfWidth, LEVEL))
                : Optional.empty();
    }

    /**
     * What might be done better, although it is allowed.
     *
     * @return a sentence on a {@code min} below {@value #RECOMMENDED_MIN}; empty if there is nothing to say
     */
    public Optional<String> advice() {
        return sequential() && min < RECOMMENDED_MIN
                ? Optional.of("min=" + min + " should be >= " + RECOMMENDED_MIN + ": whoever stops as soon as the"
                        + " interval of a few runs is narrow stops too early too often.")
                : Optional.empty();
    }
}
