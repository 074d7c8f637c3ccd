package stalesim.model.staleness;

/**
 * Moments of the two statistics of the Conway-Maxwell-Poisson family, T and ln T!: means and covariance matrix, which
 * are the gradient and the Hessian of ln Z in (ln lambda, -nu).
 *
 * @param mean E[T]
 * @param meanLogFactorial E[ln T!]
 * @param variance Var[T]
 * @param covariance Cov[T, ln T!]
 * @param varianceLogFactorial Var[ln T!]
 */
public record CmpStatistics(
        double mean, double meanLogFactorial, double variance, double covariance, double varianceLogFactorial) {}
