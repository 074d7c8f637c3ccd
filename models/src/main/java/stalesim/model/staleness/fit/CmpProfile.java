package stalesim.model.staleness.fit;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import stalesim.model.staleness.ConwayMaxwellPoisson;

/**
 * The likeliest Conway-Maxwell-Poisson law by a search over nu alone, up to the ends of its range.
 *
 * <p>For each nu there is one lambda with the observed mean; along these, d/dnu of the log-likelihood is E[ln T!]
 * minus its observed mean, which falls. Slower than {@link CmpNewton} by a factor of ten.
 */
final class CmpProfile {

    private static final double PRECISION = 1e-13;

    private CmpProfile() {}

    static ConwayMaxwellPoisson likeliest(CmpObservation observed) {
        double mean = observed.mean();
        double most = ConwayMaxwellPoissonFamily.maxNu(mean);
        if (excess(observed, 0) <= 0) {
            return ConwayMaxwellPoisson.withMean(mean, 0);
        }
        if (excess(observed, most) >= 0) {
            return ConwayMaxwellPoisson.withMean(mean, most);
        }
        double nu = new BrentSolver(PRECISION, PRECISION)
                .solve(200, candidate -> excess(observed, candidate), 0, most, Math.min(1, most / 2));
        return ConwayMaxwellPoisson.withMean(mean, nu);
    }

    private static double excess(CmpObservation observed, double nu) {
        return ConwayMaxwellPoisson.withMean(observed.mean(), nu).statistics().meanLogFactorial()
                - observed.meanLogFactorial();
    }
}
