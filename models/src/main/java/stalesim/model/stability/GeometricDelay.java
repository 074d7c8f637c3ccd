package stalesim.model.stability;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Closed forms for gradient descent whose staleness is drawn anew at every update from a geometric law: in the mean,
 * heavy-ball momentum 1 - p with a step of p eta.
 *
 * <p>The mean is not the whole story: what grows first is the variance that the random staleness itself makes. At 16
 * workers the mean path is stable up to eta h = 62, its second moment up to 0.358.
 *
 * @see "Paper 003 (thesis), theorem A.4.2; limits derived here"
 */
public final class GeometricDelay {

    private static final double PRECISION = 1e-13;
    private static final int MOST_EVALUATIONS = 500;

    private GeometricDelay() {}

    /**
     * Largest stable gain of the mean path, 2 (2 - p) / p.
     *
     * @param p of the law, 0 &lt; p &lt;= 1
     * @return limit of eta h
     */
    public static double meanLimit(double p) {
        return 2 * (2 - p) / p;
    }

    /**
     * Largest gain of the mean path without oscillation, (1 - sqrt(1-p))^2 / p.
     *
     * @param p of the law, 0 &lt; p &lt;= 1
     * @return limit of eta h
     */
    public static double oscillationLimit(double p) {
        double root = 1 + Math.sqrt(1 - p);
        return p / (root * root);
    }

    /**
     * Largest gain for which the second moment of independent draws stays bounded.
     *
     * <p>With A the law's mean over past iterates and B over their squares, the moments E x^2, E x A, E A^2 and E B
     * follow a linear recursion; the limit is where its spectral radius is 1, to about 1e-15 / p relative.
     *
     * @param p of the law, 0 &lt; p &lt;= 1
     * @return limit of eta h; about 1.44 sqrt(p) for small p, 2 for p = 1
     */
    public static double secondMomentLimit(double p) {
        double low = Math.sqrt(p) / 2;
        while (radius(p, 1.1 * low) < 1) {
            low *= 1.1;
        }
        return new BrentSolver(PRECISION, PRECISION)
                .solve(MOST_EVALUATIONS, gain -> radius(p, gain) - 1, low, 1.1 * low);
    }

    /** Spectral radius of the moments' recursion. */
    private static double radius(double p, double gain) {
        double q = 1 - p;
        double[] square = {1, -2 * gain, 0, gain * gain};
        double[] cross = {0, 1, -gain, 0};
        double[][] next = {square, new double[4], new double[4], new double[4]};
        for (int k = 0; k < 4; k++) {
            next[1][k] = q * cross[k] + p * square[k];
            next[2][k] = 2 * p * q * cross[k] + p * p * square[k] + (k == 2 ? q * q : 0);
            next[3][k] = p * square[k] + (k == 3 ? q : 0);
        }
        return CharacteristicRoots.largestModulus(new EigenDecomposition(new Array2DRowRealMatrix(next, false)));
    }
}
