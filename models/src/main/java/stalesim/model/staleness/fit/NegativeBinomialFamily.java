package stalesim.model.staleness.fit;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import stalesim.model.staleness.NegativeBinomial;
import stalesim.model.staleness.StalenessLaw;

/**
 * Negative binomial laws. The likeliest has the observed mean, and the size r at which
 * sum_{j &gt;= 0} P[T &gt; j] / (r + j) = ln(1 + mean / r).
 *
 * <p>Where the observations are no wider than Poisson the likelihood grows with r without limit, and r stops at
 * 10^6 (1 + mean), which is Poisson up to 10^-6.
 */
final class NegativeBinomialFamily implements LawFamily {

    private static final double LARGEST = 1e6;
    private static final double SMALLEST = 1e-4;

    @Override
    public String name() {
        return "negative-binomial";
    }

    @Override
    public StalenessLaw likeliest(Shares observed) {
        double mean = observed.mean();
        double[] beyond = beyond(observed);
        double low = Math.log(SMALLEST * (1 + mean));
        double high = Math.log(LARGEST * (1 + mean));
        if (observed.variance() <= mean || slope(beyond, mean, high) >= 0) {
            return new NegativeBinomial(LARGEST * (1 + mean), mean);
        }
        if (slope(beyond, mean, low) <= 0) {
            return new NegativeBinomial(SMALLEST * (1 + mean), mean);
        }
        double logSize = new BrentSolver(1e-13, 1e-13).solve(200, x -> slope(beyond, mean, x), low, high);
        return new NegativeBinomial(Math.exp(logSize), mean);
    }

    /** P[T &gt; j] for j = 0 .. max - 1. */
    private static double[] beyond(Shares observed) {
        double[] beyond = new double[observed.max()];
        double share = 0;
        int i = observed.size() - 1;
        for (int j = beyond.length - 1; j >= 0; j--) {
            while (i >= 0 && observed.value(i) > j) {
                share += observed.share(i--);
            }
            beyond[j] = share;
        }
        return beyond;
    }

    private static double slope(double[] beyond, double mean, double logSize) {
        double size = Math.exp(logSize);
        double sum = -Math.log1p(mean / size);
        for (int j = 0; j < beyond.length; j++) {
            sum += beyond[j] / (size + j);
        }
        return size * sum;
    }
}
