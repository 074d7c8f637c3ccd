package stalesim.model.result;

import java.util.OptionalInt;

/**
 * How workers got in each other's way while they published updates by compare-and-swap.
 *
 * @param attempts to publish, &gt;= 0
 * @param failures attempts that failed because another worker was faster
 * @param dropped gradients given up after more failures than the persistence bound allows
 * @param vectors the largest number of parameter vectors that existed at a time; empty where none were made
 * @see "Paper 003 (thesis), section B.3.3"
 */
public record Contention(long attempts, long failures, long dropped, OptionalInt vectors) {

    /** No attempt yet. */
    public static final Contention NONE = new Contention(0, 0, 0, OptionalInt.empty());

    /**
     * Together with what other workers did.
     *
     * @param other attempts of others
     * @return sums; the number of vectors is this one's
     */
    public Contention plus(Contention other) {
        return new Contention(
                attempts + other.attempts, failures + other.failures, dropped + other.dropped, vectors);
    }

    /**
     * Share of attempts that failed.
     *
     * @return failures / attempts; 0 without attempts
     */
    public double retryRate() {
        return attempts == 0 ? 0 : (double) failures / attempts;
    }
}
