package stalesim.model.claim.criteria;

import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import stalesim.model.claim.Datum;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.EvidenceRule;
import stalesim.model.claim.Support;
import stalesim.model.hypothesis.Equivalence;
import stalesim.model.hypothesis.LeastDetectable;
import stalesim.model.statistics.Interval;
import stalesim.model.statistics.Summary;

/**
 * Evidence from means of independent values, one a replication: predictions, ranges, bounds, equality but for a margin.
 * A mean that is not known well enough leaves its question open.
 */
public final class Estimated {

    /** Level of two-sided intervals and of one-sided limits. */
    public static final double LEVEL = 0.99;

    /** Level of the interval that a prediction must lie outside of to be contradicted. */
    public static final double CONTRADICTION_LEVEL = 0.999;

    /** Level of each of the two one-sided tests. */
    public static final double EQUIVALENCE_ALPHA = 0.05;

    private Estimated() {}

    /**
     * A prediction lies in the 99 % interval of a mean, which is no wider to either side than what must be told apart.
     * It is contradicted if it lies outside the 99.9 % interval: of true predictions 1 in 100 is left open, and 1 in
     * 1000 contradicted, so that a catalogue of dozens of them, all true, is contradicted once in 30 times rather than
     * once in 4.
     *
     * @param what the mean is of
     * @param values n &gt;= 2, independent
     * @param predicted mean
     * @param resolution the largest half-width that tells the prediction from its rivals, &gt; 0
     * @return evidence; open if the interval is wider, or the prediction between the two intervals
     */
    public static Evidence hits(String what, double[] values, double predicted, double resolution) {
        Interval interval = Interval.ofMean(values, LEVEL);
        boolean exact = Math.abs(interval.centre() - predicted) <= Exactly.ROUNDING * Math.max(1, Math.abs(predicted));
        boolean near = exact || interval.contains(predicted);
        boolean far = !exact && !Interval.ofMean(values, CONTRADICTION_LEVEL).contains(predicted);
        Support support = far
                ? Support.CONTRADICTS
                : near && interval.halfWidth() <= resolution ? Support.SUPPORTS : Support.OPEN;
        return begun(what, EvidenceRule.CI, support, interval)
                .with("predicted", predicted)
                .with("resolution", resolution)
                .with(Datum.LEAST_DETECTABLE, leastDetectable(values, (1 - LEVEL) / 2))
                .with("n", values.length);
    }

    /**
     * A mean lies in a range: its 99 % interval is inside. It contradicts if all of it is outside.
     *
     * @param what the mean is of
     * @param values n &gt;= 2, independent
     * @param low end of the range; may be infinite
     * @param high end of the range; may be infinite
     * @return evidence; open if the interval holds an end of the range
     */
    public static Evidence within(String what, double[] values, double low, double high) {
        Interval interval = Interval.ofMean(values, LEVEL);
        Support support = interval.low() >= low && interval.high() <= high
                ? Support.SUPPORTS
                : interval.low() > high || interval.high() < low ? Support.CONTRADICTS : Support.OPEN;
        return begun(what, EvidenceRule.RANGE, support, interval)
                .with("range from", low)
                .with("range to", high)
                .with("n", values.length);
    }

    /**
     * A mean equals its target but for a margin: two one-sided tests at 5 %. It contradicts if the mean is outside the
     * margin at 5 %.
     *
     * @param what the mean is of
     * @param values n &gt;= 2, independent; for paired values their differences
     * @param target of the mean
     * @param margin how far it may be off, &gt; 0
     * @return evidence; open if neither
     */
    public static Evidence equivalent(String what, double[] values, double target, double margin) {
        Equivalence test = Equivalence.of(values, target, margin);
        Support support = test.p() < EQUIVALENCE_ALPHA
                ? Support.SUPPORTS
                : test.different() < EQUIVALENCE_ALPHA ? Support.CONTRADICTS : Support.OPEN;
        return begun(what, EvidenceRule.TOST, support, Interval.ofMean(values, 1 - 2 * EQUIVALENCE_ALPHA))
                .with("target", target)
                .with("margin", margin)
                .with(Datum.P_FOR, test.p())
                .with(Datum.LEAST_DETECTABLE, leastDetectable(values, EQUIVALENCE_ALPHA))
                .with("n", values.length);
    }

    /**
     * A mean is at most a bound: supported if the upper 99 % limit is, contradicted if the lower 99 % limit is above.
     * The slack is bound/mean.
     *
     * @param what the mean is of
     * @param values n &gt;= 2, independent
     * @param bound from above
     * @return evidence; open if the limits enclose the bound
     */
    public static Evidence atMost(String what, double[] values, double bound) {
        Interval limits = limits(values);
        Support support = limits.high() <= bound
                ? Support.SUPPORTS
                : limits.low() > bound ? Support.CONTRADICTS : Support.OPEN;
        return begun(what, EvidenceRule.BOUND, support, limits)
                .with("bound", bound)
                .with("slack", bound / limits.centre())
                .with("n", values.length);
    }

    /**
     * A mean is at least a bound, as {@link #atMost} with both sides swapped. The slack is mean/bound.
     *
     * @param what the mean is of
     * @param values n &gt;= 2, independent
     * @param bound from below
     * @return evidence; open if the limits enclose the bound
     */
    public static Evidence atLeast(String what, double[] values, double bound) {
        Interval limits = limits(values);
        Support support = limits.low() >= bound
                ? Support.SUPPORTS
                : limits.high() < bound ? Support.CONTRADICTS : Support.OPEN;
        return begun(what, EvidenceRule.BOUND, support, limits)
                .with("bound", bound)
                .with("slack", limits.centre() / bound)
                .with("n", values.length);
    }

    /** Two one-sided limits of 99 % each. */
    private static Interval limits(double[] values) {
        Summary summary = Summary.of(values);
        double t = new TDistribution(null, summary.n() - 1.0).inverseCumulativeProbability(LEVEL);
        double half = t * summary.standardDeviation() / Math.sqrt(summary.n());
        return new Interval(summary.mean() - half, summary.mean(), summary.mean() + half, 2 * LEVEL - 1);
    }

    private static double leastDetectable(double[] values, double alpha) {
        return LeastDetectable.ofMean(Summary.of(values).standardDeviation(), values.length, alpha);
    }

    private static Evidence begun(String what, EvidenceRule rule, Support support, Interval interval) {
        return new Evidence(
                what,
                rule,
                support,
                List.of(
                        new Datum("mean", interval.centre()),
                        new Datum("low", interval.low()),
                        new Datum("high", interval.high())));
    }
}
