package stalesim.model.staleness.fit;

import stalesim.model.staleness.ConwayMaxwellPoisson;

/**
 * All that the likelihood of a Conway-Maxwell-Poisson law sees of observations.
 *
 * @param mean of T
 * @param meanLogFactorial of ln T!
 */
record CmpObservation(double mean, double meanLogFactorial) {

    /** Log-likelihood for each update. */
    double logLikelihood(ConwayMaxwellPoisson law) {
        return law.logLambda() * mean - law.nu() * meanLogFactorial - law.logNormaliser();
    }
}
