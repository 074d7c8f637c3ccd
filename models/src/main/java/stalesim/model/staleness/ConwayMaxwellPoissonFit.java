package stalesim.model.staleness;

import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Conway-Maxwell-Poisson laws with given moments.
 *
 * <p>The law is an exponential family in (ln lambda, -nu) with statistics T and ln T!, so its log-likelihood is
 * concave and maximal where E[T] and E[ln T!] equal the observed means. For each nu there is one lambda with the
 * observed mean; along these, d/dnu of the log-likelihood is E[ln T!] minus its observed mean, which falls.
 */
final class ConwayMaxwellPoissonFit {

    private static final double ALL_AT_ZERO = -50;
    private static final double PRECISION = 1e-13;

    private ConwayMaxwellPoissonFit() {}

    /** Largest nu that a fit returns for observations with this mean. */
    static double maxNu(double mean) {
        return 40 * (1 + mean);
    }

    static ConwayMaxwellPoisson maximumLikelihood(EmpiricalLaw observed) {
        double mean = observed.mean();
        double most = maxNu(mean);
        if (mean == 0) {
            return new ConwayMaxwellPoisson(ALL_AT_ZERO, most);
        }
        double target = meanLogFactorial(observed);
        if (excess(mean, 0, target) <= 0) {
            return withMean(mean, 0);
        }
        if (excess(mean, most, target) >= 0) {
            return withMean(mean, most);
        }
        double nu = new BrentSolver(PRECISION, PRECISION)
                .solve(200, candidate -> excess(mean, candidate, target), 0, most, Math.min(1, most / 2));
        return withMean(mean, nu);
    }

    private static double excess(double mean, double nu, double target) {
        return new CmpSeries(logLambda(mean, nu), nu).meanLogFactorial() - target;
    }

    private static double meanLogFactorial(EmpiricalLaw observed) {
        double sum = 0;
        double logFactorial = 0;
        for (int tau = 1; tau <= observed.maxSupport(); tau++) {
            logFactorial += Math.log(tau);
            sum += observed.pmf(tau) * logFactorial;
        }
        return sum;
    }

    /** The law with a given nu &gt;= 0 and mean &gt; 0. */
    static ConwayMaxwellPoisson withMean(double mean, double nu) {
        return new ConwayMaxwellPoisson(logLambda(mean, nu), nu);
    }

    /**
     * Newton's method on the mean, which rises with ln lambda at the rate of the variance; steps that leave the
     * bracket are replaced by its middle.
     */
    private static double logLambda(double mean, double nu) {
        if (nu == 0) {
            return Math.log(mean) - Math.log1p(mean);
        }
        double low = lowest(mean, nu);
        double high = highest(mean, nu);
        double shift = mean + (nu - 1) / (2 * nu);
        double x = shift > 0 ? Math.max(low, Math.min(high, nu * Math.log(shift))) : (low + high) / 2;
        for (int i = 0; i < 100; i++) {
            CmpSeries series = new CmpSeries(x, nu);
            double error = series.mean - mean;
            if (error > 0) {
                high = x;
            } else {
                low = x;
            }
            double next = x - error / series.variance;
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            if (Math.abs(error) <= PRECISION * mean || next == x || high - low <= Math.ulp(x)) {
                return x;
            }
            x = next;
        }
        return x;
    }

    /** E[T^nu] = lambda and Jensen bound it for nu &gt;= 1; the geometric law with the same lambda for every nu. */
    private static double lowest(double mean, double nu) {
        double geometric = Math.log(mean) - Math.log1p(mean);
        return nu >= 1 ? Math.max(geometric, nu * Math.log(mean)) : geometric;
    }

    private static double highest(double mean, double nu) {
        if (nu <= 1) {
            return nu * Math.log(mean);
        }
        double high = nu * Math.log1p(mean);
        while (new CmpSeries(high, nu).mean < mean) {
            high += nu / 2;
        }
        return high;
    }
}
