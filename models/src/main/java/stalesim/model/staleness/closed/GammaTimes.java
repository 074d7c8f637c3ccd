package stalesim.model.staleness.closed;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/**
 * Compute times of mean 1 that follow the gamma law with coefficient of variation c: shape k = 1 / c^2, X of the law
 * and S_j the sum of j others.
 *
 * @param cv c &gt; 0
 */
record GammaTimes(double cv) {

    double shape() {
        return 1 / (cv * cv);
    }

    double density(double x) {
        double shape = shape();
        return Math.exp(shape * Math.log(shape * x) - shape * x - Gamma.logGamma(shape)) / x;
    }

    /**
     * Expected excess of a given time over the sum of j, E[(x - S_j)^+] = x P(jk, kx) - j P(jk + 1, kx), where P is
     * the regularised incomplete gamma function.
     */
    double excess(double x, int j) {
        if (j == 0) {
            return x;
        }
        double shape = shape();
        double below = Gamma.regularizedGammaP(j * shape, shape * x);
        double shifted = Gamma.regularizedGammaP(j * shape + 1, shape * x);
        return Math.max(0, x * below - j * shifted);
    }

    /**
     * Expected excess of a time over the sum of j, E[(X - S_j)^+]. X / (X + S_j) is a beta variable and independent of
     * the sum, whose mean is j + 1. For j = 1 it is half of Gini's mean difference.
     */
    double excess(int j) {
        double shape = shape();
        double share = Beta.regularizedBeta(0.5, j * shape, shape + 1);
        double probability = Beta.regularizedBeta(0.5, j * shape, shape);
        return Math.max(0, 2 * share - (j + 1) * probability);
    }
}
