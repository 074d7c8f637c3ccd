package stalesim.model.hypothesis;

import org.apache.commons.math3.distribution.TDistribution;
import stalesim.model.statistics.PairedDifferences;
import stalesim.model.statistics.Summary;

/**
 * Two one-sided tests (TOST): whether a mean lies within a margin of its target.
 *
 * <p>Equivalence at level alpha is p &lt; alpha, which is the same as that the interval of level 1 - 2 alpha lies
 * within the margin.
 *
 * @param difference mean - target
 * @param standardError of the mean
 * @param p the larger of the two one-sided p-values; 0 or 1 where all values are equal
 * @param different one-sided p-value against "the mean lies within the margin"; small where it lies outside
 * @see "Schuirmann (1987), A comparison of the two one-sided tests procedure and the power approach"
 */
public record Equivalence(double difference, double standardError, double p, double different) {

    /**
     * Of a mean.
     *
     * @param values n &gt;= 2 independent values; not changed
     * @param target what their mean should be
     * @param margin how far it may be off, &gt; 0
     * @return the test
     * @throws IllegalArgumentException if there are fewer than 2 values or the margin is not positive
     */
    public static Equivalence of(double[] values, double target, double margin) {
        if (values.length < 2 || !(margin > 0)) {
            throw new IllegalArgumentException("equivalence needs two values and a margin > 0: values="
                    + values.length + ", margin=" + margin);
        }
        Summary summary = Summary.of(values);
        double difference = summary.mean() - target;
        double error = summary.standardDeviation() / Math.sqrt(values.length);
        if (error == 0) {
            boolean within = Math.abs(difference) < margin;
            return new Equivalence(difference, 0, within ? 0 : 1, within ? 1 : 0);
        }
        TDistribution t = new TDistribution(null, values.length - 1.0);
        double above = t.cumulativeProbability((difference - margin) / error);
        double below = t.cumulativeProbability((-difference - margin) / error);
        return new Equivalence(difference, error, Math.max(above, below), 1 - Math.max(above, below));
    }

    /**
     * Of paired values.
     *
     * @param first n &gt;= 2 values; not changed
     * @param second their partners; not changed
     * @param margin how far their means may differ, &gt; 0
     * @return the test of the mean difference
     * @throws IllegalArgumentException if the numbers of values differ or are below 2, or the margin is not positive
     */
    public static Equivalence ofPairs(double[] first, double[] second, double margin) {
        return of(PairedDifferences.each(first, second), 0, margin);
    }
}
