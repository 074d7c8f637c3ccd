package stalesim.model.hypothesis;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;
import stalesim.model.statistics.PairedDifferences;

/**
 * Wilcoxon's signed-rank test of paired differences, both one-sided p-values.
 *
 * <p>W+ is the sum of the ranks of |d| over the positive differences; differences of 0 are left out, ties share the
 * mean of their ranks. Up to {@value #EXACT} differences the p-values are exact, by counting the sign patterns of the
 * ranks that there are, ties included; beyond it they are those of the normal law with continuity correction.
 * Cost O(n^3) where exact.
 *
 * @param n differences other than 0
 * @param statistic W+
 * @param greater P[W+ at least as large if signs are fair]; 1 if all differences are 0
 * @param less P[W+ at most as large if signs are fair]; 1 if all differences are 0
 * @param effect matched-pairs rank-biserial correlation (W+ - W-)/(W+ + W-), -1 to 1; 0 if all differences are 0
 * @see "Wilcoxon (1945), Individual comparisons by ranking methods; Kerby (2014), The simple difference formula"
 */
public record WilcoxonSignedRank(int n, double statistic, double greater, double less, double effect) {

    /** Most differences whose p-values are exact. */
    public static final int EXACT = 100;

    /**
     * Of differences.
     *
     * @param differences first - second of each pair, finite; not changed
     * @return the test
     * @throws IllegalArgumentException if a difference is not finite
     */
    public static WilcoxonSignedRank of(double... differences) {
        if (!Arrays.stream(differences).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("differences must be finite: " + Arrays.toString(differences));
        }
        double[] signed = Arrays.stream(differences).filter(d -> d != 0).toArray();
        if (signed.length == 0) {
            return new WilcoxonSignedRank(0, 0, 1, 1, 0);
        }
        int[] ranks = doubledRanks(signed);
        int positive = 0;
        int total = 0;
        for (int i = 0; i < ranks.length; i++) {
            positive += signed[i] > 0 ? ranks[i] : 0;
            total += ranks[i];
        }
        Tails tails = ranks.length <= EXACT ? exact(ranks, positive, total) : normal(ranks, positive, total);
        double effect = (2.0 * positive - total) / total;
        return new WilcoxonSignedRank(ranks.length, positive / 2.0, tails.greater(), tails.less(), effect);
    }

    /**
     * Of pairs.
     *
     * @param first n values; not changed
     * @param second their partners; not changed
     * @return the test of first - second
     * @throws IllegalArgumentException if their numbers differ or a difference is not finite
     */
    public static WilcoxonSignedRank of(double[] first, double[] second) {
        return of(PairedDifferences.each(first, second));
    }

    private record Tails(double greater, double less) {}

    /** Twice the ranks, which are whole numbers for ties too. */
    private static int[] doubledRanks(double[] signed) {
        double[] sizes = Arrays.stream(signed).map(Math::abs).toArray();
        double[] ranks = new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE).rank(sizes);
        return Arrays.stream(ranks).mapToInt(rank -> (int) Math.round(2 * rank)).toArray();
    }

    /** The law of the sum, one fair sign after the other. */
    private static Tails exact(int[] ranks, int positive, int total) {
        double[] law = new double[total + 1];
        law[0] = 1;
        for (int rank : ranks) {
            for (int sum = total; sum >= 0; sum--) {
                law[sum] = (law[sum] + (sum >= rank ? law[sum - rank] : 0)) / 2;
            }
        }
        double greater = Arrays.stream(law, positive, total + 1).sum();
        double less = Arrays.stream(law, 0, positive + 1).sum();
        return new Tails(Math.min(1, greater), Math.min(1, less));
    }

    private static Tails normal(int[] ranks, int positive, int total) {
        double variance = Arrays.stream(ranks).mapToDouble(rank -> rank * (double) rank).sum() / 4;
        NormalDistribution law = new NormalDistribution(null, total / 2.0, Math.sqrt(variance));
        return new Tails(1 - law.cumulativeProbability(positive - 1.0), law.cumulativeProbability(positive + 1.0));
    }
}
