package stalesim.model.claim.criteria;

import java.util.Arrays;
import java.util.List;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.EvidenceRule;
import stalesim.model.claim.Support;
import stalesim.model.statistics.Quantiles;

/** Evidence that a law fits. */
public final class Fitted {

    /** Level of the test. */
    public static final double ALPHA = 0.01;

    private Fitted() {}

    /**
     * The distance of what was observed from a law is no larger than that of what the law itself makes: p = (1 + number
     * of replicates at least as far)/(1 + number of replicates).
     *
     * <p>The replicates must be as dependent as the observation: simulated systems that are known to follow the law,
     * or, for thinned samples, independent draws.
     *
     * @param what fits
     * @param observed distance, &gt;= 0
     * @param replicates at least 200 distances under the law
     * @param resolution a distance that must be told from the law, such as that of the rival law; &gt; 0
     * @return evidence; open if the test could not have seen a distance of the resolution
     */
    public static Evidence by(String what, double observed, double[] replicates, double resolution) {
        long beyond = Arrays.stream(replicates).filter(distance -> distance >= observed).count();
        double p = (1.0 + beyond) / (1.0 + replicates.length);
        double critical = Quantiles.quantile(replicates, 1 - ALPHA);
        Support support = p < ALPHA
                ? Support.CONTRADICTS
                : critical <= resolution ? Support.SUPPORTS : Support.OPEN;
        return new Evidence(what, EvidenceRule.GOF, support, List.of())
                .with("distance", observed)
                .with("critical distance", critical)
                .with("p of the fit", p)
                .with("resolution", resolution)
                .with("replicates", replicates.length);
    }
}
