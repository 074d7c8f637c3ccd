package stalesim.model.claim.criteria;

import java.util.List;
import stalesim.model.claim.Datum;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.EvidenceRule;
import stalesim.model.claim.Judge;
import stalesim.model.claim.Support;
import stalesim.model.hypothesis.JonckheereTerpstra;
import stalesim.model.hypothesis.LeastDetectable;
import stalesim.model.hypothesis.PageTrend;
import stalesim.model.hypothesis.WilcoxonSignedRank;
import stalesim.model.statistics.PairedDifferences;
import stalesim.model.statistics.Summary;

/** Evidence that one thing is larger than another, or that something rises or falls. */
public final class Ordered {

    /** Level of trend tests. */
    public static final double TREND_ALPHA = 0.01;

    private Ordered() {}

    /**
     * One side is larger: signed-rank test of pairs, which the {@link Judge} corrects within the claim's family.
     *
     * @param what is compared, larger side first
     * @param larger n values, one a seed; 10 pairs or more
     * @param smaller their partners under the same seeds
     * @return evidence; contradicted where the other side is larger, open where neither is seen to be
     * @throws IllegalArgumentException if the numbers of values differ
     */
    public static Evidence greater(String what, double[] larger, double[] smaller) {
        WilcoxonSignedRank test = WilcoxonSignedRank.of(larger, smaller);
        Summary summary = Summary.of(PairedDifferences.each(larger, smaller));
        Support support = support(test.greater(), test.less(), Judge.ORDERING_LEVEL);
        return new Evidence(what, EvidenceRule.ORD, support, List.of())
                .with("mean of the larger", Summary.of(larger).mean())
                .with("mean of the smaller", Summary.of(smaller).mean())
                .with("rank-biserial effect", test.effect())
                .with(Datum.P_FOR, test.greater())
                .with(Datum.P_AGAINST, test.less())
                .with(
                        Datum.LEAST_DETECTABLE,
                        LeastDetectable.ofMean(summary.standardDeviation(), summary.n(), Judge.ORDERING_LEVEL))
                .with("pairs", larger.length);
    }

    /**
     * Independent groups rise: Jonckheere and Terpstra.
     *
     * @param what rises
     * @param groups at least 4 levels in their order, 10 values a level or more
     * @return evidence; contradicted where it falls
     */
    public static Evidence rising(String what, List<double[]> groups) {
        return trend(what, JonckheereTerpstra.of(groups), true).with("levels", groups.size());
    }

    /**
     * Independent groups fall: Jonckheere and Terpstra.
     *
     * @param what falls
     * @param groups at least 4 levels in their order, 10 values a level or more
     * @return evidence; contradicted where it rises
     */
    public static Evidence falling(String what, List<double[]> groups) {
        return trend(what, JonckheereTerpstra.of(groups), false).with("levels", groups.size());
    }

    /**
     * What every seed shows at every level rises: Page.
     *
     * @param what rises
     * @param seeds 10 or more, each with one value a level in their order
     * @return evidence; contradicted where it falls
     */
    public static Evidence risingInPairs(String what, List<double[]> seeds) {
        return trend(what, PageTrend.of(seeds), true).with("seeds", seeds.size());
    }

    /**
     * What every seed shows at every level falls: Page.
     *
     * @param what falls
     * @param seeds 10 or more, each with one value a level in their order
     * @return evidence; contradicted where it rises
     */
    public static Evidence fallingInPairs(String what, List<double[]> seeds) {
        return trend(what, PageTrend.of(seeds), false).with("seeds", seeds.size());
    }

    private static Evidence trend(String what, JonckheereTerpstra test, boolean up) {
        return trend(what, up ? test.rising() : test.falling(), up ? test.falling() : test.rising())
                .with("z", test.z())
                .with("effect", test.effect());
    }

    private static Evidence trend(String what, PageTrend test, boolean up) {
        return trend(what, up ? test.rising() : test.falling(), up ? test.falling() : test.rising())
                .with("z", test.z())
                .with("effect", test.effect());
    }

    private static Evidence trend(String what, double supporting, double contradicting) {
        return new Evidence(what, EvidenceRule.TREND, support(supporting, contradicting, TREND_ALPHA), List.of())
                .with(Datum.P_FOR, supporting)
                .with(Datum.P_AGAINST, contradicting);
    }

    private static Support support(double supporting, double contradicting, double level) {
        return supporting < level ? Support.SUPPORTS : contradicting < level ? Support.CONTRADICTS : Support.OPEN;
    }
}
