package stalesim.model.stability;

import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The roots of z^(D+1) - z^D + g sum_j w_j z^(D-j), as eigenvalues of its companion matrix: how fast the mean path
 * shrinks, grows and swings.
 *
 * <p>Accuracy: about 1e-12 for a single root of modulus near 1; k-fold roots only to the k-th root of 1e-15. Cost:
 * O(D^3), some seconds for D = {@value #MOST}.
 */
public final class CharacteristicRoots {

    /** Largest D. */
    public static final int MOST = 500;

    private final EigenDecomposition eigen;

    /**
     * At a gain.
     *
     * @param kernel w, of order at most {@link #MOST}
     * @param gain g, finite
     * @throws IllegalArgumentException if the order is larger
     */
    public CharacteristicRoots(DelayKernel kernel, double gain) {
        double[] weights = kernel.weights();
        if (weights.length > MOST + 1) {
            throw new IllegalArgumentException("order must be <= " + MOST + ": order=" + kernel.order());
        }
        RealMatrix companion = new Array2DRowRealMatrix(weights.length, weights.length);
        for (int j = 0; j < weights.length; j++) {
            companion.setEntry(0, j, -gain * weights[j]);
            if (j > 0) {
                companion.setEntry(j, j - 1, 1);
            }
        }
        companion.addToEntry(0, 0, 1);
        eigen = new EigenDecomposition(companion);
    }

    /**
     * All roots that are not 0 by construction.
     *
     * @return D + 1 roots in no order
     */
    public Complex[] roots() {
        double[] real = eigen.getRealEigenvalues();
        double[] imaginary = eigen.getImagEigenvalues();
        Complex[] roots = new Complex[real.length];
        for (int k = 0; k < roots.length; k++) {
            roots[k] = new Complex(real[k], imaginary[k]);
        }
        return roots;
    }

    /**
     * The factor by which the mean path shrinks or grows an update in the long run.
     *
     * @return largest modulus of a root; below 1 is stable
     */
    public double largestModulus() {
        return largestModulus(eigen);
    }

    static double largestModulus(EigenDecomposition eigen) {
        double[] real = eigen.getRealEigenvalues();
        double[] imaginary = eigen.getImagEigenvalues();
        double largest = 0;
        for (int k = 0; k < real.length; k++) {
            largest = Math.max(largest, Math.hypot(real[k], imaginary[k]));
        }
        return largest;
    }
}
