package stalesim.model.result;

/**
 * Asynchrony-induced noise of a run, without the factor eta, in both readings of the paper.
 *
 * @param every of how many updates one was looked at, &gt;= 1
 * @param corrected |grad L_B(v) - grad L_B(theta)|, both over the mini-batch of the update: 0 where nothing is stale
 * @param literal |grad L_B(v) - grad L_B'(v')| of neighbouring updates, as algorithm D.4 estimates it: dominated by the
 *     difference of the mini-batches
 * @see "Paper 003 (thesis), definition D.4.2, algorithm D.4"
 */
public record MeasuredNoise(long every, Figure corrected, Figure literal) {

    /**
     * Statistics of one reading.
     *
     * @param count updates that count
     * @param mean of the norms; NaN without any
     * @param standardError standard deviation / sqrt(count), which neglects that neighbouring updates are alike; NaN
     *     for fewer than two
     */
    public record Figure(long count, double mean, double standardError) {}
}
