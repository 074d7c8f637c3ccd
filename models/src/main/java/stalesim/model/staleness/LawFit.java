package stalesim.model.staleness;

/**
 * A law fitted to observed staleness, and how well it fits.
 *
 * @param law the fitted law
 * @param logLikelihood sum over updates of ln P[T = tau]; negative infinity if the law excludes an observed
 *     staleness
 * @param aic Akaike's criterion 2 k - 2 logLikelihood with k free parameters; smaller is better
 * @param bhattacharyya Bhattacharyya distance of the observations from the law
 * @param totalVariation total variation distance of the observations from the law
 */
public record LawFit(
        StalenessLaw law, double logLikelihood, double aic, double bhattacharyya, double totalVariation) {

    /**
     * Judges a law by observations.
     *
     * @param law the law
     * @param observed at least one update
     * @return the fit
     * @throws IllegalArgumentException if the histogram is empty
     */
    public static LawFit of(StalenessLaw law, StalenessHistogram observed) {
        EmpiricalLaw empirical = new EmpiricalLaw(observed);
        double logLikelihood = 0;
        for (int tau = 0; tau <= empirical.maxSupport(); tau++) {
            if (observed.count(tau) > 0) {
                logLikelihood += observed.count(tau) * law.logPmf(tau);
            }
        }
        return new LawFit(
                law,
                logLikelihood,
                2 * law.freeParameters() - 2 * logLikelihood,
                Distances.bhattacharyya(empirical, law),
                Distances.totalVariation(empirical, law));
    }
}
