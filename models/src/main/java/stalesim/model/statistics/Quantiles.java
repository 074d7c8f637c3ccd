package stalesim.model.statistics;

import java.util.Arrays;

/**
 * Sample quantiles by linear interpolation between order statistics: with h = (n - 1) p, the quantile lies
 * between the sorted values number floor(h) and floor(h) + 1, counted from 0.
 *
 * @see "Hyndman, Fan (1996), Sample quantiles in statistical packages, definition 7"
 */
public final class Quantiles {

    private Quantiles() {}

    /**
     * One quantile.
     *
     * @param values n &gt;= 1 values in any order, none NaN; not changed
     * @param p share of the values below, 0 &lt;= p &lt;= 1
     * @return the p-quantile
     * @throws IllegalArgumentException if there are no values, one is NaN or p is out of range
     */
    public static double quantile(double[] values, double p) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a quantile needs at least one value: n=0");
        }
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p must be between 0 and 1: p=" + p);
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        if (Double.isNaN(sorted[sorted.length - 1])) {
            throw new IllegalArgumentException("values must not be NaN");
        }
        double h = (sorted.length - 1) * p;
        int below = (int) h;
        int above = Math.min(below + 1, sorted.length - 1);
        double weight = h - below;
        return weight == 0 ? sorted[below] : (1 - weight) * sorted[below] + weight * sorted[above];
    }

    /**
     * The median.
     *
     * @param values n &gt;= 1 values in any order, none NaN; not changed
     * @return the 1/2-quantile
     * @throws IllegalArgumentException if there are no values or one is NaN
     */
    public static double median(double[] values) {
        return quantile(values, 0.5);
    }
}
