package stalesim.model.hypothesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The Jonckheere-Terpstra test of a trend over ordered groups of independent values.
 *
 * <p>J counts, over all pairs of groups, the pairs of values of which the one in the later group is larger; ties count
 * half. The p-values are those of the normal law with the mean and the variance of J under no trend, corrected for
 * ties; three groups of five values are enough for it at the usual levels.
 *
 * @param statistic J
 * @param z (J - mean)/deviation; 0 if all values are equal
 * @param rising one-sided p-value against an upward trend
 * @param falling one-sided p-value against a downward trend
 * @param effect (concordant - discordant)/pairs, -1 to 1
 * @see "Jonckheere (1954), A distribution-free k-sample test against ordered alternatives; Lehmann (1975), section 5.7"
 */
public record JonckheereTerpstra(double statistic, double z, double rising, double falling, double effect) {

    /**
     * Of groups.
     *
     * @param groups at least 2, in the order of the trend, each with at least one value; not changed
     * @return the test
     * @throws IllegalArgumentException if there are too few groups or one is empty
     */
    public static JonckheereTerpstra of(List<double[]> groups) {
        if (groups.size() < 2 || groups.stream().anyMatch(group -> group.length == 0)) {
            throw new IllegalArgumentException("a trend needs two groups, each with values: groups=" + groups.size());
        }
        double concordant = 0;
        double pairs = 0;
        for (int early = 0; early < groups.size(); early++) {
            for (int late = early + 1; late < groups.size(); late++) {
                concordant += larger(groups.get(early), groups.get(late));
                pairs += (double) groups.get(early).length * groups.get(late).length;
            }
        }
        double deviation = Math.sqrt(variance(groups));
        double z = deviation == 0 ? 0 : (concordant - pairs / 2) / deviation;
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        double effect = 2 * concordant / pairs - 1;
        return new JonckheereTerpstra(
                concordant, z, normal.cumulativeProbability(-z), normal.cumulativeProbability(z), effect);
    }

    private static double larger(double[] early, double[] late) {
        double count = 0;
        for (double before : early) {
            for (double after : late) {
                count += after > before ? 1 : after == before ? 0.5 : 0;
            }
        }
        return count;
    }

    /** Sums over the sizes of groups and of sets of equal values. */
    private static double variance(List<double[]> groups) {
        List<Integer> sizes = groups.stream().map(group -> group.length).toList();
        List<Integer> ties = ties(groups);
        if (ties.size() == 1) {
            // the terms would cancel to a rounding error, of either sign
            return 0;
        }
        double n = sizes.stream().mapToInt(Integer::intValue).sum();
        double first = sum(List.of((int) n)) - sum(sizes) - sum(ties);
        double second = cubes(sizes) * cubes(ties) / (36 * n * (n - 1) * Math.max(1, n - 2));
        double third = squares(sizes) * squares(ties) / (8 * n * (n - 1));
        return first / 72 + second + third;
    }

    private static List<Integer> ties(List<double[]> groups) {
        double[] all = groups.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        List<Integer> ties = new ArrayList<>();
        for (int from = 0; from < all.length; ) {
            int to = from;
            while (to < all.length && all[to] == all[from]) {
                to++;
            }
            ties.add(to - from);
            from = to;
        }
        return ties;
    }

    private static double sum(List<Integer> sizes) {
        return sizes.stream().mapToDouble(n -> n * (n - 1.0) * (2.0 * n + 5)).sum();
    }

    private static double cubes(List<Integer> sizes) {
        return sizes.stream().mapToDouble(n -> n * (n - 1.0) * (n - 2.0)).sum();
    }

    private static double squares(List<Integer> sizes) {
        return sizes.stream().mapToDouble(n -> n * (n - 1.0)).sum();
    }
}
