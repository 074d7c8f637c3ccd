package stalesim.model.stability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/**
 * The largest gain g for which the mean path x_{i+1} = x_i - g sum_j w_j x_{i-j} stays stable: all roots of
 * z - 1 + g sum_j w_j z^-j lie within the unit circle for gains between 0 and the limit.
 *
 * <p>A root reaches the circle at z = e^(i a) where C(a) = sum_j w_j cos((j + 1/2) a) = 0, at the gain
 * g = 2 sin(a/2) / S(a) with S(a) = sum_j w_j sin((j + 1/2) a); the limit is the least positive such gain. Zeros of C
 * are bracketed on a grid of at least 16 points a degree (one fast Fourier transform) and refined by Brent's method;
 * the one at a = pi is always there. Accuracy: about 1e-12 relative; zeros of C closer together than a sixteenth of its
 * shortest wave can be missed. Cost: O(D log D) and a few sums over the weights.
 *
 * @see "Derived here from paper 003 (thesis), lemma A.4.1; for a constant delay 2 sin(pi / (2 (2 tau + 1)))"
 */
public final class StabilityLimit {

    private static final int POINTS_A_DEGREE = 16;
    private static final double NEGLIGIBLE = 1e-17;
    private static final double PRECISION = 1e-15;
    private static final int MOST_EVALUATIONS = 200;

    private final DelayKernel kernel;

    /** Cosine and sine sums on the grid. */
    private final double[] cosines;

    private final double[] sines;

    private StabilityLimit(DelayKernel kernel) {
        this.kernel = kernel.without(NEGLIGIBLE);
        double[] weights = this.kernel.weights();
        int points = Math.max(64, 2 * Integer.highestOneBit(POINTS_A_DEGREE * weights.length));
        double[] padded = new double[2 * points];
        System.arraycopy(weights, 0, padded, 0, weights.length);
        Complex[] transform =
                new FastFourierTransformer(DftNormalization.STANDARD).transform(padded, TransformType.FORWARD);
        cosines = new double[points + 1];
        sines = new double[points + 1];
        for (int k = 0; k <= points; k++) {
            double half = Math.PI * k / points / 2;
            Complex rotated = transform[k].multiply(new Complex(Math.cos(half), -Math.sin(half)));
            cosines[k] = rotated.getReal();
            sines[k] = -rotated.getImaginary();
        }
    }

    /**
     * The limit of a kernel.
     *
     * @param kernel w
     * @return g &gt; 0; 0 if the sum of the weights is not positive, for then no gain is stable
     */
    public static double of(DelayKernel kernel) {
        return kernel.sum() > 0 ? new StabilityLimit(kernel).least() : 0;
    }

    private double least() {
        int points = cosines.length - 1;
        double least = sines[points] > 0 ? 2 / sines[points] : Double.POSITIVE_INFINITY;
        List<Integer> crossings = crossings();
        crossings.sort(Comparator.comparingDouble(this::optimistic));
        for (int k : crossings) {
            if (optimistic(k) > 2 * least) {
                break;
            }
            double gain = refined(k);
            least = gain > 0 ? Math.min(least, gain) : least;
        }
        return least;
    }

    private List<Integer> crossings() {
        List<Integer> crossings = new ArrayList<>();
        for (int k = 0; k < cosines.length - 2; k++) {
            if (Math.signum(cosines[k]) != Math.signum(cosines[k + 1])) {
                crossings.add(k);
            }
        }
        return crossings;
    }

    /** About the gain at the crossing behind grid point k; infinite where it is negative. */
    private double optimistic(int k) {
        double sine = Math.max(sines[k], sines[k + 1]);
        return sine > 0 ? 2 * Math.sin(angle(k) / 2) / sine : Double.POSITIVE_INFINITY;
    }

    private double refined(int k) {
        double angle = zero(angle(k), angle(k + 1));
        double sine = kernel.sine(angle);
        return sine > 0 ? 2 * Math.sin(angle / 2) / sine : Double.NaN;
    }

    /** The zero of C between two angles; where rounding alone changed its sign, the angle of the smaller |C|. */
    private double zero(double low, double high) {
        double atLow = kernel.cosine(low);
        double atHigh = kernel.cosine(high);
        if (atLow * atHigh >= 0) {
            return Math.abs(atLow) < Math.abs(atHigh) ? low : high;
        }
        return new BrentSolver(PRECISION, PRECISION, 0).solve(MOST_EVALUATIONS, kernel::cosine, low, high);
    }

    private double angle(int k) {
        return Math.PI * k / (cosines.length - 1);
    }
}
