package stalesim.model.statistics;

import java.util.OptionalInt;

/**
 * One value in k of a correlated run, so that tests that need independent values (chi-square, Kolmogorov-Smirnov) may
 * be used on them.
 */
public final class Thinning {

    /** Level at which {@link SerialCorrelation} has to be passed. */
    private static final double LEVEL = 0.05;

    private Thinning() {}

    /**
     * Every k-th value, from the first on.
     *
     * @param values n values in their order; not changed
     * @param k distance, &gt;= 1
     * @return ceil(n / k) values
     * @throws IllegalArgumentException if k is out of range
     */
    public static double[] oneIn(double[] values, int k) {
        if (k < 1) {
            throw new IllegalArgumentException("k must be >= 1: k=" + k);
        }
        double[] kept = new double[values.length / k + (values.length % k == 0 ? 0 : 1)];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = values[i * k];
        }
        return kept;
    }

    /**
     * The distance at which values no longer show any correlation: the smallest power of two for which one in k and
     * one in 2k pass von Neumann's test at level 0.05 (both, because neighbours may be uncorrelated where values
     * further apart are not).
     *
     * @param values n &gt;= 16 values in their order; not changed
     * @return k; empty if fewer than 8 values are left before it is found: the run is too short
     * @throws IllegalArgumentException if there are fewer than 16 values
     */
    public static OptionalInt distance(double[] values) {
        boolean passed = independent(values);
        for (int k = 1; values.length / k >= 2 * SerialCorrelation.LEAST_VALUES; k *= 2) {
            boolean next = independent(oneIn(values, 2 * k));
            if (passed && next) {
                return OptionalInt.of(k);
            }
            passed = next;
        }
        return OptionalInt.empty();
    }

    private static boolean independent(double[] values) {
        return SerialCorrelation.of(values).pValue() >= LEVEL;
    }
}
