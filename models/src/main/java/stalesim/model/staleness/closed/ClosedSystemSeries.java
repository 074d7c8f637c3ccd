package stalesim.model.staleness.closed;

import java.util.Arrays;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/**
 * The probabilities of staleness in a closed system with gamma compute times, from their generating function.
 *
 * <p>While a worker computes for x, each of the others updates N(x) times, with
 * P[N(x) &gt;= j] = E[(x - S_{j-1})^+] - E[(x - S_j)^+]. The generating function is the mean over x of g(z, x)^(m-1),
 * where g is that of N(x); on the roots of unity it is the Fourier transform of the probabilities. The mean is taken
 * by Gauss and Legendre's rule over panels, in a variable y with x = y^power in which the density is smooth at 0.
 */
final class ClosedSystemSeries {

    private static final int PANELS = 40;
    private static final int NODES = 10;
    private static final double SPREAD = 9;
    private static final double NEGLIGIBLE = 1e-15;

    private final int others;
    private final double cv;
    private final GammaTimes times;
    private final int size;
    private final double[] cosines;

    ClosedSystemSeries(ClosedSystem system) {
        others = system.workers() - 1;
        cv = system.cv();
        times = new GammaTimes(cv);
        double reach = system.mean() + 12 * Math.sqrt(system.variance()) + 12 * cv * cv * system.mean() + 16;
        size = Integer.highestOneBit((int) reach) << 1;
        cosines = new double[size];
        for (int k = 0; k < size; k++) {
            cosines[k] = Math.cos(2 * Math.PI * k / size);
        }
    }

    double[] probabilities() {
        if (cv == 0 || others == 0) {
            double[] constant = new double[others + 1];
            constant[others] = 1;
            return constant;
        }
        double[] real = new double[size];
        double[] imaginary = new double[size];
        accumulate(real, imaginary);
        Complex[] transform = new Complex[size];
        for (int k = 0; k < size; k++) {
            transform[k] = k <= size / 2
                    ? new Complex(real[k], imaginary[k])
                    : new Complex(real[size - k], -imaginary[size - k]);
        }
        Complex[] inverse =
                new FastFourierTransformer(DftNormalization.STANDARD).transform(transform, TransformType.FORWARD);
        double[] probabilities = new double[size];
        for (int tau = 0; tau < size; tau++) {
            double probability = inverse[tau].getReal() / size;
            probabilities[tau] = probability > NEGLIGIBLE ? probability : 0;
        }
        return probabilities;
    }

    /** Adds up the generating function on the roots of unity over the nodes of x = y^power. */
    private void accumulate(double[] real, double[] imaginary) {
        double power = 2 * Math.max(1, cv * cv);
        double from = Math.pow(Math.max(0, 1 - SPREAD * cv), 1 / power);
        double to = Math.pow(1 + SPREAD * cv + 20 * cv * cv, 1 / power);
        GaussIntegratorFactory rules = new GaussIntegratorFactory();
        for (int panel = 0; panel < PANELS; panel++) {
            double left = from + (to - from) * panel / PANELS;
            double right = from + (to - from) * (panel + 1) / PANELS;
            GaussIntegrator rule = rules.legendre(NODES, left, right);
            for (int i = 0; i < NODES; i++) {
                double y = rule.getPoint(i);
                double x = Math.pow(y, power);
                double weight = rule.getWeight(i) * times.density(x) * power * x / y;
                if (weight > NEGLIGIBLE) {
                    addNode(weight, counts(x), real, imaginary);
                }
            }
        }
    }

    /** P[N(x) = j]. */
    private double[] counts(double x) {
        double[] counts = new double[size];
        double before = 1;
        double excess = x;
        for (int j = 0; j < size; j++) {
            double next = times.excess(x, j + 1);
            double atLeast = excess - next;
            counts[j] = Math.max(0, before - atLeast);
            if (atLeast < NEGLIGIBLE) {
                return Arrays.copyOf(counts, j + 1);
            }
            before = atLeast;
            excess = next;
        }
        return counts;
    }

    /** The transform of real probabilities is symmetric: half of it is enough. */
    private void addNode(double weight, double[] counts, double[] real, double[] imaginary) {
        for (int k = 0; k <= size / 2; k++) {
            double re = 0;
            double im = 0;
            for (int j = 0; j < counts.length; j++) {
                int angle = (int) (((long) j * k) & (size - 1));
                re += counts[j] * cosines[angle];
                im += counts[j] * cosines[(angle + 3 * size / 4) & (size - 1)];
            }
            double modulus = weight * Math.pow(re * re + im * im, others / 2.0);
            double argument = others * Math.atan2(im, re);
            real[k] += modulus * Math.cos(argument);
            imaginary[k] += modulus * Math.sin(argument);
        }
    }
}
