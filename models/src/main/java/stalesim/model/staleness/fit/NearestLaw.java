package stalesim.model.staleness.fit;

import java.util.function.BiFunction;
import stalesim.model.staleness.StalenessLaw;

/**
 * Minimum Bhattacharyya distance by repeated maximum likelihood.
 *
 * <p>By Jensen's inequality the logarithm of the overlap sum sqrt(p q) grows by at least half of what the likelihood
 * of q grows by under weights sqrt(p q_0), where q_0 is the present law. The law that is likelier under these weights
 * is therefore never farther than the present one, and the steps end at a minimum of the distance. Near it each step
 * halves what is left.
 *
 * @see "Hunter, Lange (2004), A tutorial on MM algorithms"
 */
final class NearestLaw {

    private static final int MOST_STEPS = 300;
    private static final double ENOUGH = 1e-13;

    private NearestLaw() {}

    /**
     * Descends.
     *
     * @param climb from weighted shares and the present law to a law of greater likelihood
     */
    static StalenessLaw of(
            BiFunction<Shares, StalenessLaw, StalenessLaw> climb, Shares observed, StalenessLaw start) {
        StalenessLaw law = start;
        double overlap = observed.overlap(law);
        for (int step = 0; step < MOST_STEPS; step++) {
            StalenessLaw next = climb.apply(observed.reweighted(weights(observed, law)), law);
            double larger = observed.overlap(next);
            if (!(larger > overlap)) {
                return law;
            }
            law = next;
            if (larger - overlap < ENOUGH) {
                return law;
            }
            overlap = larger;
        }
        return law;
    }

    private static double[] weights(Shares observed, StalenessLaw law) {
        double[] weights = new double[observed.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.sqrt(observed.share(i) * law.pmf(observed.value(i)));
        }
        return weights;
    }
}
