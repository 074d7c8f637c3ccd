package stalesim.model.staleness;

import java.util.Map;

/**
 * The Poisson law P[T = tau] = exp(-lambda) lambda^tau / tau!.
 *
 * <p>Relative error of the probabilities about 1e-14 for any lambda, by their saddle point form.
 *
 * @param lambda mean, &gt;= 0; 0 puts everything on staleness 0; the law must end below a staleness of 2^31
 * @see "Paper 003 (thesis), section A.4.2"
 */
public record Poisson(double lambda) implements StalenessLaw {

    /** Checks the range. */
    public Poisson {
        if (!(lambda >= 0) || Double.isInfinite(lambda)) {
            throw new IllegalArgumentException("lambda must be >= 0 and finite: lambda=" + lambda);
        }
        if (end(lambda) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "lambda is too large: the law must end below a staleness of 2^31: lambda=" + lambda);
        }
    }

    @Override
    public String name() {
        return "poisson";
    }

    @Override
    public Map<String, Double> parameters() {
        return Map.of("lambda", lambda);
    }

    @Override
    public int freeParameters() {
        return 1;
    }

    @Override
    public double logPmf(int tau) {
        if (tau < 0) {
            return Double.NEGATIVE_INFINITY;
        }
        if (tau == 0 || lambda == 0) {
            return tau == 0 ? -lambda : Double.NEGATIVE_INFINITY;
        }
        return -SaddlePoint.stirlingError(tau)
                - SaddlePoint.deviance(tau, lambda)
                - SaddlePoint.HALF_LOG_TWO_PI
                - 0.5 * Math.log(tau);
    }

    @Override
    public double mean() {
        return lambda;
    }

    @Override
    public double variance() {
        return lambda;
    }

    /**
     * {@inheritDoc}
     *
     * @return floor(lambda); for a whole lambda, lambda - 1 is as probable
     */
    @Override
    public int mode() {
        return (int) lambda;
    }

    /**
     * {@inheritDoc}
     *
     * <p>From Bernstein's bound P[T &gt;= lambda + x] &lt;= exp(-x^2 / (2 (lambda + x/3))), solved for x.
     */
    @Override
    public int maxSupport() {
        return (int) end(lambda);
    }

    private static double end(double lambda) {
        double third = TAIL_EXPONENT / 3;
        return Math.ceil(lambda + third + Math.sqrt(third * third + 2 * TAIL_EXPONENT * lambda));
    }
}
