package stalesim.model.staleness.closed;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import stalesim.model.staleness.ConwayMaxwellPoisson;
import stalesim.model.staleness.Geometric;
import stalesim.model.staleness.NegativeBinomial;
import stalesim.model.staleness.Poisson;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.staleness.TabulatedLaw;

/**
 * The staleness of m equal workers that never wait: each computes, updates at once and reads again. Compute times are
 * independent and follow a gamma law with coefficient of variation c.
 *
 * <p>An update's staleness is the number of updates of the m-1 others during its own compute time X, each of which is
 * a stationary renewal process. With the mean compute time as the unit and S_j the sum of j compute times,
 *
 * <pre>
 *     E[tau]   = m - 1, for any law of compute times (the sum rule)
 *     Var[tau] = (m-1)^2 c^2 + (m-1) (2 sum_{j &gt;= 1} E[(X - S_j)^+] - c^2)
 * </pre>
 *
 * Of the sum only j = 1 counts where c is small: 2 E[(X - S_1)^+] is Gini's mean difference D = 1.128 c. c = 0 gives
 * tau = m-1 always, c = 1 the geometric law with p = 1/m, whose variance is m (m-1).
 *
 * <p>What differs in a real machine shows as a difference from this prediction: workers that wait (for a lock, a core,
 * the network), workers of different speeds, compute times that depend on each other.
 *
 * @param workers m &gt;= 1
 * @param cv c, 0 &lt;= c &lt;= 3
 * @see "Cox (1962), Renewal theory, chapter 4"
 */
public record ClosedSystem(int workers, double cv) {

    /** Largest coefficient of variation. */
    public static final double MOST_CV = 3;

    private static final int MOST_TERMS = 10_000;
    private static final double NEGLIGIBLE = 1e-16;
    private static final double SAME = 1e-9;

    /** Checks the ranges. */
    public ClosedSystem {
        if (workers < 1) {
            throw new IllegalArgumentException("workers must be >= 1: workers=" + workers);
        }
        if (!(cv >= 0 && cv <= MOST_CV)) {
            throw new IllegalArgumentException("cv must be between 0 and " + MOST_CV + ": cv=" + cv);
        }
    }

    /**
     * The system whose staleness has a given variance.
     *
     * @param workers m &gt;= 2
     * @param variance &gt;= 0
     * @return the system; with the largest cv where the variance is larger than any such system has
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public static ClosedSystem withVariance(int workers, double variance) {
        if (workers < 2 || !(variance >= 0)) {
            throw new IllegalArgumentException("workers must be >= 2 and the variance >= 0: workers=" + workers
                    + ", variance=" + variance);
        }
        if (variance >= new ClosedSystem(workers, MOST_CV).variance()) {
            return new ClosedSystem(workers, MOST_CV);
        }
        double cv = variance == 0
                ? 0
                : new BrentSolver(1e-12, 1e-14)
                        .solve(200, c -> new ClosedSystem(workers, c).variance() - variance, 0, MOST_CV);
        return new ClosedSystem(workers, cv);
    }

    /**
     * Mean staleness.
     *
     * @return m - 1
     */
    public double mean() {
        return workers - 1;
    }

    /**
     * Variance of staleness, exact for gamma compute times.
     *
     * @return Var[tau] &gt;= 0
     */
    public double variance() {
        if (cv == 0) {
            return 0;
        }
        GammaTimes times = new GammaTimes(cv);
        double sum = 0;
        for (int j = 1; j < MOST_TERMS; j++) {
            double term = times.excess(j);
            sum += term;
            if (term < NEGLIGIBLE * sum) {
                break;
            }
        }
        return mean() * mean() * cv * cv + mean() * (2 * sum - cv * cv);
    }

    /**
     * The variance where only the first term of the sum counts, with Gini's mean difference of gamma compute times.
     *
     * @return (m-1)^2 c^2 + (m-1) (D - c^2), within 1 % of {@link #variance()} for c &lt;= 0.3; 0 for c = 0
     */
    public double varianceForSmallCv() {
        return cv == 0 ? 0 : mean() * mean() * cv * cv + mean() * (2 * new GammaTimes(cv).excess(1) - cv * cv);
    }

    /**
     * The dispersion that a Conway-Maxwell-Poisson law of this mean and variance has nearly.
     *
     * @return nu = m / Var[tau]; infinite for c = 0
     */
    public double dispersion() {
        return workers / variance();
    }

    /**
     * The number of workers from which on staleness is wider than Poisson, for small c.
     *
     * @param cv c &gt; 0
     * @return m = 1 + (1 - 1.128 c + c^2) / c^2
     */
    public static double poissonWorkers(double cv) {
        return 1 + (1 - 2 / Math.sqrt(Math.PI) * cv + cv * cv) / (cv * cv);
    }

    /**
     * The named law nearest to the predicted one: that of its mean and variance.
     *
     * @return geometric for c = 1, Poisson where variance and mean are equal, negative binomial where the variance is
     *     the larger, else Conway-Maxwell-Poisson
     */
    public StalenessLaw nearestLaw() {
        double variance = variance();
        if (cv == 1 || workers == 1) {
            return new Geometric(1.0 / workers);
        }
        if (Math.abs(variance - mean()) <= SAME * mean()) {
            return new Poisson(mean());
        }
        if (variance > mean()) {
            return new NegativeBinomial(mean() * mean() / (variance - mean()), mean());
        }
        return ConwayMaxwellPoisson.withMean(mean(), narrowness(variance));
    }

    /** nu such that the law of mean m-1 has this variance; where it is next to nothing, a law on one value. */
    private double narrowness(double variance) {
        double most = 40.0 * workers;
        if (excessVariance(most, variance) >= 0) {
            return most;
        }
        return Math.exp(new BrentSolver(1e-12, 1e-14)
                .solve(200, x -> excessVariance(Math.exp(x), variance), Math.log(0.9), Math.log(most)));
    }

    private double excessVariance(double nu, double variance) {
        return ConwayMaxwellPoisson.withMean(mean(), nu).variance() - variance;
    }

    /**
     * The predicted law itself, computed numerically.
     *
     * @return named {@code closed-system}; probabilities right to about 1e-10
     */
    public StalenessLaw law() {
        return new TabulatedLaw("closed-system", new ClosedSystemSeries(this).probabilities());
    }
}
