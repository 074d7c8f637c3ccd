package stalesim.model.profile.advice;

import java.util.OptionalLong;
import stalesim.model.bound.hogwild.BestWorkers;
import stalesim.model.bound.hogwild.MostWorkers;
import stalesim.model.bound.hogwild.Overlap;
import stalesim.model.bound.hogwild.WorkerIterations;

/**
 * How many workers Hogwild! can use as far as its convergence theorem promises, from figures of a data set, which may
 * be 0: what {@link BestWorkers}, {@link MostWorkers} and {@link WorkerIterations} say.
 *
 * <p>t / m iterations a worker are in proportion to f(m) = 1/m + 6 rho + 6 m K with K = Omega delta^(1/2).
 *
 * <p>The theorem gives a number of iterations that suffices. So f is an upper bound of the cost, and neither number of
 * workers bounds what really scales: for dense data K &gt;= 1, which promises nothing, and yet the paper's own run on
 * dense data is fastest at four workers (K fitted to it is 0.0073). Fit a/m + b + c m to measured iterations to have
 * K = c / (6 a) of a given problem.
 *
 * @param omega Omega, greatest number of non-zeros of a sample
 * @param delta greatest frequency of a feature, a share
 * @param rho probability that two samples share a feature
 * @see "Paper 000 (Dataset matters), appendix B.1, theorem 2"
 */
public record HogwildBound(double omega, double delta, double rho) {

    /** What must be said beside the numbers of workers. */
    public static final String CAVEAT =
            "from a number of iterations that suffices: real runs may gain from more workers";

    /** Numbers of workers beyond this are not told apart. */
    private static final double MOST = 1L << 52;

    /** Checks the ranges. */
    public HogwildBound {
        if (!(omega >= 0) || !(delta >= 0 && delta <= 1) || !(rho >= 0 && rho <= 1)) {
            throw new IllegalArgumentException("needs omega >= 0, 0 <= delta <= 1 and 0 <= rho <= 1: omega=" + omega
                    + ", delta=" + delta + ", rho=" + rho);
        }
    }

    /**
     * The product that decides.
     *
     * @return K = Omega delta^(1/2)
     */
    public double k() {
        return Overlap.product(omega, delta);
    }

    /**
     * Where f is least among real numbers.
     *
     * @return 1 / sqrt(6 K); infinite for K = 0
     */
    public double optimum() {
        return k() == 0 ? Double.POSITIVE_INFINITY : new BestWorkers(k()).value();
    }

    /**
     * Where f has come back to f(1).
     *
     * @return 1 / (6 K), the square of the optimum; infinite for K = 0
     */
    public double limit() {
        return k() == 0 ? Double.POSITIVE_INFINITY : new MostWorkers(k()).value();
    }

    /**
     * The number of workers for which f is least: the first m with m (m + 1) &gt;= 1 / (6 K), from which another worker
     * gains nothing.
     *
     * @return m &gt;= 1; empty if there is no limit below 2^52
     */
    public OptionalLong bestWorkers() {
        return limit() > MOST ? OptionalLong.empty() : OptionalLong.of(new BestWorkers(k()).workers());
    }

    /**
     * The largest number of workers, above 1, that need fewer iterations each than one worker: m &lt; 1 / (6 K).
     *
     * @return m &gt; 1; empty if there is none, or no limit below 2^52
     */
    public OptionalLong mostWorkers() {
        return limit() > MOST ? OptionalLong.empty() : new MostWorkers(k()).workers();
    }

    /**
     * How many times fewer iterations a worker does.
     *
     * @param workers m &gt;= 1
     * @return f(1) / f(m)
     */
    public double speedup(long workers) {
        return WorkerIterations.speedUp(workers, rho, k());
    }
}
