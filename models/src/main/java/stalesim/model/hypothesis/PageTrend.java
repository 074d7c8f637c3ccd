package stalesim.model.hypothesis;

import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;

/**
 * Page's test of a trend over ordered levels, each of which was seen in every block (such as a seed).
 *
 * <p>L = sum_j j R_j, where R_j sums the ranks of level j within the blocks, ties sharing their mean. The p-values are
 * those of the normal law, E L = n k (k+1)^2/4, Var L = n k^2 (k+1) (k^2-1)/144 for n blocks of k levels, without
 * correction for ties, which makes them too large rather than too small.
 *
 * @param statistic L
 * @param z (L - mean)/deviation
 * @param rising one-sided p-value against an upward trend
 * @param falling one-sided p-value against a downward trend
 * @param effect mean over the blocks of Spearman's correlation of level and rank, -1 to 1
 * @see "Page (1963), Ordered hypotheses for multiple treatments"
 */
public record PageTrend(double statistic, double z, double rising, double falling, double effect) {

    /**
     * Of blocks.
     *
     * @param blocks at least one, each with one value a level in the order of the trend, k &gt;= 3; not changed
     * @return the test
     * @throws IllegalArgumentException if there is no block, or they differ in length or are shorter than 3
     */
    public static PageTrend of(List<double[]> blocks) {
        int k = blocks.isEmpty() ? 0 : blocks.get(0).length;
        if (k < 3 || blocks.stream().anyMatch(block -> block.length != k)) {
            throw new IllegalArgumentException("a paired trend needs blocks of the same 3 levels or more: levels=" + k);
        }
        NaturalRanking ranking = new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE);
        double statistic = 0;
        for (double[] block : blocks) {
            double[] ranks = ranking.rank(block);
            for (int level = 0; level < k; level++) {
                statistic += (level + 1) * ranks[level];
            }
        }
        double n = blocks.size();
        double excess = statistic - n * k * (k + 1.0) * (k + 1.0) / 4;
        double z = excess / Math.sqrt(n * k * k * (k + 1.0) * (k * (double) k - 1) / 144);
        double effect = 12 * excess / (n * k * (k * (double) k - 1));
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        return new PageTrend(
                statistic, z, normal.cumulativeProbability(-z), normal.cumulativeProbability(z), effect);
    }
}
