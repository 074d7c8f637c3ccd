package stalesim.model.staleness.fit;

import stalesim.model.staleness.EmpiricalLaw;
import stalesim.model.staleness.LawDistances;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.staleness.StalenessLaw;

/**
 * A law fitted to observed staleness, and how well it fits.
 *
 * @param law the fitted law
 * @param logLikelihood sum over updates of ln P[T = tau]; negative infinity if the law excludes an observed
 *     staleness
 * @param updates N, number of updates observed
 * @param distances of the observations from the law
 */
public record LawFit(StalenessLaw law, double logLikelihood, long updates, LawDistances distances) {

    /**
     * Judges a law by observations.
     *
     * @param law the law
     * @param observed at least one update
     * @return the fit
     * @throws IllegalArgumentException if the histogram is empty
     */
    public static LawFit of(StalenessLaw law, StalenessHistogram observed) {
        return new LawFit(
                law,
                observed.total() * Shares.of(observed).logLikelihood(law),
                observed.total(),
                LawDistances.between(new EmpiricalLaw(observed), law));
    }

    /**
     * Akaike's criterion, for independent updates.
     *
     * @return 2 k - 2 logLikelihood with k free parameters; smaller is better
     */
    public double aic() {
        return aic((double) updates);
    }

    /**
     * Akaike's criterion for as many independent updates as the observations are worth.
     *
     * @param independent n &gt; 0
     * @return 2 k - 2 n / N logLikelihood; smaller is better
     */
    public double aic(double independent) {
        return 2 * law.freeParameters() - 2 * independent / updates * logLikelihood;
    }

    /**
     * Schwarz's Bayesian criterion, for independent updates.
     *
     * @return k ln N - 2 logLikelihood with k free parameters; smaller is better
     */
    public double bic() {
        return bic((double) updates);
    }

    /**
     * Schwarz's Bayesian criterion for as many independent updates as the observations are worth.
     *
     * @param independent n &gt; 0
     * @return k ln n - 2 n / N logLikelihood; smaller is better
     */
    public double bic(double independent) {
        return law.freeParameters() * Math.log(independent) - 2 * independent / updates * logLikelihood;
    }

    /**
     * Bhattacharyya distance of the observations from the law.
     *
     * @return &gt;= 0
     */
    public double bhattacharyya() {
        return distances.bhattacharyya();
    }

    /**
     * Total variation distance of the observations from the law.
     *
     * @return between 0 and 1
     */
    public double totalVariation() {
        return distances.totalVariation();
    }
}
